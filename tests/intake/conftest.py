"""An upload that a worker has read, in Twente."""

import io

import pytest

from tests.cast import in_region
from tests.intake.previews import SAMPLES
from tests.intake.stage import read
from tests.regions.spreadsheets import files


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.VAR_DIR = tmp_path


@pytest.fixture
def twente(cast):
    with in_region(cast.twente):
        yield cast


@pytest.fixture
def upload(twente):
    """Upload rows, or a sample by its name."""

    def make(*rows, sample="", **options):
        file = io.BytesIO((SAMPLES / sample).read_bytes()) if sample else files.xlsx(*rows)
        return read(twente, file, **options)

    return make
