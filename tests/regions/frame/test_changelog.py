"""What is new: how CHANGELOG.md is read, and the page that shows it."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from regions.frame import changelog
from regions.frame.changelog import Release, Section, parse, releases
from regions.frame.views import support

TWO = """# Wat is er nieuw

Een inleiding met [haken] en
- een streep.

## [0.1.0] - 2026-11-26

### Toegevoegd

- Iets.

## [0.2.0] - 2026-11-28

### Toegevoegd

- Een zin die
  doorloopt op de volgende regel.
- Nog een.

### Opgelost

- Een fout.
"""


def test_versions_with_their_sections_newest_first():
    assert parse(TWO) == (
        Release(
            "0.2.0",
            date(2026, 11, 28),
            (
                Section("Toegevoegd", ("Een zin die doorloopt op de volgende regel.", "Nog een.")),
                Section("Opgelost", ("Een fout.",)),
            ),
        ),
        Release("0.1.0", date(2026, 11, 26), (Section("Toegevoegd", ("Iets.",)),)),
    )


def test_without_versions_there_is_nothing():
    assert parse("# Wat is er nieuw\n\nNog niets.\n") == ()


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("## 0.3.0 - 2026-12-01\n\n### Opgelost\n\n- Iets.\n", "0.3.0 - 2026-12-01"),
        ("## [0.3.0]\n\n### Opgelost\n\n- Iets.\n", "[0.3.0]"),
        ("## [0.3.0] - 2026-12-01\n\nLosse tekst.\n", "Losse tekst"),
        ("## [0.3.0] - 2026-12-01\n\n### Opgelost\n", "Opgelost"),
        ("## [0.3.0] - 2026-12-01\n\n### Opgelost\n\nGeen streep.\n\n- Iets.\n", "Geen streep"),
    ],
)
def test_another_form_is_refused_by_name(part, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        parse(f"# Wat is er nieuw\n\n{part}")


def test_a_day_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match=r"month|day"):
        parse("## [0.3.0] - 2026-02-31\n\n### Opgelost\n\n- Iets.\n")


def test_the_newest_version_is_the_version_of_the_project():
    project = tomllib.loads((Path(settings.BASE_DIR) / "pyproject.toml").read_text())["project"]
    assert releases()[0].version == project["version"]


def test_versions_are_in_order_and_told_once():
    numbers = [tuple(map(int, release.version.split("."))) for release in releases()]
    assert numbers == sorted(set(numbers), reverse=True)
    days = [release.day for release in releases()]
    assert days == sorted(days, reverse=True)
    kinds = {section.title for release in releases() for section in release.sections}
    assert kinds <= {"Toegevoegd", "Gewijzigd", "Opgelost", "Verwijderd", "Beveiliging"}


@pytest.mark.django_db
def test_the_page_shows_every_version(cast, client_for):
    client = client_for(cast.jeroen)
    assert 'href="/hulp/nieuw/"' in client.get("/hulp/").content.decode()
    page = client.get("/hulp/nieuw/").content.decode()
    assert [*re.findall(r"<h2>Versie ([\d.]+)</h2>", page)] == [release.version for release in releases()]
    assert "26 november 2026" in page
    for section in releases()[0].sections:
        assert f"<h3>{section.title}</h3>" in page


@pytest.mark.django_db
def test_without_versions_the_page_says_so(cast, client_for, monkeypatch):
    monkeypatch.setattr(support, "releases", lambda: ())
    assert "Nog niets nieuws" in client_for(cast.jeroen).get("/hulp/nieuw/").content.decode()


@pytest.mark.django_db
def test_what_stands_in_the_list_is_text(cast, client_for, monkeypatch):
    planted = (Release("9.9.9", date(2026, 1, 1), (Section("Opgelost", ("<b>vet</b> & meer",)),)),)
    monkeypatch.setattr(support, "releases", lambda: planted)
    page = client_for(cast.jeroen).get("/hulp/nieuw/").content.decode()
    assert "&lt;b&gt;vet&lt;/b&gt; &amp; meer" in page


def test_the_list_is_read_once(monkeypatch):
    releases()
    monkeypatch.setattr(changelog, "parse", lambda text: pytest.fail("read again"))
    assert releases()
