"""The style sheets of paper, and everything beside a document's own HTML that decides how it comes out."""

import ctypes
import hashlib
import platform
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

from regions.extending import Registry

STATIC = Path(settings.BASE_DIR) / "static"
TYPES = {".ttf": "font/ttf", ".png": "image/png"}


@dataclass(frozen=True)
class Sheet:
    """A document has one sheet; `name` is that of its file in static/css."""

    name: str

    @property
    def path(self) -> Path:
        return STATIC / "css" / f"{self.name}.css"


PRINT = Sheet("print")
# All that a worker makes ready before its first document. An app with a sheet of its own adds it.
SHEETS: Registry[Sheet] = Registry()
SHEETS.add(PRINT)


def fonts() -> list[Path]:
    return sorted((STATIC / "fonts").glob("*.ttf"))


def pictures() -> list[Path]:
    """What a sheet may put behind a cell: the blocks of the four levels."""
    return sorted((STATIC / "img" / "levels").glob("*.png"))


@cache
def makings(sheet: Sheet) -> bytes:
    """A digest of sheet, fonts, pictures and the versions of what prints: other makings, other bytes."""
    digest = hashlib.sha256()
    for path in (sheet.path, *fonts(), *pictures()):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    digest.update(repr(versions()).encode())
    return digest.digest()


def versions() -> dict[str, str]:
    """Of everything that has a hand in the bytes. WeasyPrint does not tell those of the libraries below it."""
    import fontTools
    import pydyf
    import weasyprint

    return {
        "weasyprint": weasyprint.__version__,
        "pydyf": pydyf.__version__,
        "fonttools": fontTools.version,
        "python": platform.python_version(),
        "pango": _told_by("libpango-1.0.so.0", "pango_version_string"),
        "harfbuzz": _told_by("libharfbuzz.so.0", "hb_version_string"),
    }


def _told_by(library: str, function: str) -> str:
    tell = getattr(ctypes.CDLL(library), function)
    tell.restype = ctypes.c_char_p
    return str(tell().decode())
