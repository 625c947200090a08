import pytest

from employers.enums import EmployerStage
from employers.presenters.stages import stage_of, tone_of
from tests.employers.unsaved import employer


@pytest.mark.parametrize(
    ("stage", "words", "tone"),
    [
        ("prospect", "Nog geen gesprek", "neutral"),
        ("agreed", "Doet mee, start nog", "accent"),
        ("active", "Doet mee", "positive"),
        ("paused", "Even niet", "warning"),
    ],
)
def test_badge(stage, words, tone):
    assert (stage_of(employer(stage=stage)), tone_of(employer(stage=stage))) == (words, tone)


def test_every_stage_has_its_tone_and_no_other():
    assert all(tone_of(employer(stage=stage)) for stage in EmployerStage)
    with pytest.raises(ValueError, match="nonsense"):
        tone_of(employer(stage="nonsense"))
