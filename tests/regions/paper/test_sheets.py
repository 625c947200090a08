"""A document is the same as long as its words, its sheet and the versions that make it are."""

from regions.paper import PRINT, fingerprint
from trajectories.portfolio.paper.sheet import SHEET


def test_another_word_sheet_or_version_is_another_document(monkeypatch):
    from regions.paper import sheets

    mark = fingerprint("<p>a</p>", sheet=SHEET)
    assert mark != fingerprint("<p>b</p>", sheet=SHEET)
    assert mark != fingerprint("<p>a</p>", sheet=PRINT)
    sheets.makings.cache_clear()
    monkeypatch.setattr(sheets, "versions", lambda: {"weasyprint": "999"})
    assert mark != fingerprint("<p>a</p>", sheet=SHEET)
    sheets.makings.cache_clear()


def test_versions_are_told():
    from regions.paper.sheets import versions

    assert set(versions()) == {"weasyprint", "pydyf", "fonttools", "python", "pango", "harfbuzz"}
    assert all(version[0].isdigit() for version in versions().values())
