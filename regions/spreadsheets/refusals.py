"""Why a file is not read, in words for the person who chose it. Nothing of such a file is kept."""

from collections.abc import Mapping
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class SpreadsheetRefused(Exception):
    """The file is not read. ``str(error)`` is what happened and what to do, as one Dutch text."""

    code: ClassVar[str] = "refused"
    happened: ClassVar[str | Promise] = _("We kunnen dit bestand niet lezen.")
    advice: ClassVar[str | Promise] = _(
        "Open het in Excel of LibreOffice, bewaar het als .xlsx en probeer het opnieuw."
    )

    def __init__(self, **details: str | int | Promise) -> None:
        super().__init__(self.code)
        self.details: Mapping[str, str | int | Promise] = details

    @property
    def message(self) -> str:
        """Both sentences, with the details filled in."""
        return f"{self.happened} {self.advice}" % self.details

    def __str__(self) -> str:
        return self.message


class EmptyFile(SpreadsheetRefused):
    code = "empty"
    happened = _("Dit bestand is leeg.")
    advice = _("Kies het bestand waar de rijen in staan.")


class NotASpreadsheet(SpreadsheetRefused):
    code = "not_a_spreadsheet"
    happened = _("Dit is geen rekenblad, maar %(kind)s.")
    advice = _("Kies een bestand dat eindigt op .xlsx, .ods of .csv.")


class OldWorkbook(SpreadsheetRefused):
    """An OLE container: Excel before 2007, or a workbook that is locked with a password."""

    code = "old_or_locked"
    happened = _("Dit is een oud Excel-bestand (.xls), of er zit een wachtwoord op.")
    advice = _("Open het in Excel, haal het wachtwoord weg en kies Opslaan als: Excel-werkmap (.xlsx).")


class Locked(SpreadsheetRefused):
    code = "locked"
    happened = _("Er zit een wachtwoord op dit bestand.")
    advice = _("Bewaar het zonder wachtwoord en probeer het opnieuw.")


class Damaged(SpreadsheetRefused):
    code = "damaged"
    happened = _("Dit bestand is beschadigd of niet compleet.")


class Unsafe(SpreadsheetRefused):
    """Entities, overlapping zip parts: nothing a spreadsheet program writes."""

    code = "unsafe"
    happened = _(
        "In dit bestand zit iets wat niet in een rekenblad hoort. Voor de veiligheid lezen we het niet."
    )
    advice = _("Kopieer alleen de rijen naar een nieuw bestand, bewaar dat als .xlsx en probeer het opnieuw.")


class TooLarge(SpreadsheetRefused):
    code = "too_large"
    happened = _("Dit bestand is te groot: meer dan %(megabytes)s MB.")
    advice = _("Haal plaatjes en oude tabbladen weg, of verdeel de rijen over meer bestanden.")


class TooLargeUnpacked(SpreadsheetRefused):
    code = "too_large_unpacked"
    happened = _("Dit bestand wordt bij het openen veel te groot.")
    advice = _("Kopieer alleen de rijen die je wilt inlezen naar een nieuw bestand en bewaar dat als .xlsx.")


class TooManyCells(SpreadsheetRefused):
    code = "too_many_cells"
    happened = _(
        "Er staan meer dan %(limit)s cellen in dit bestand. Ook lege cellen met een kleur of rand tellen mee."
    )
    advice = _("Kopieer alleen de rijen en kolommen die je nodig hebt naar een nieuw bestand.")


class TooManyRows(SpreadsheetRefused):
    code = "too_many_rows"
    happened = _("Er staan meer dan %(limit)s rijen in tabblad %(sheet)s.")
    advice = _("Verdeel de rijen over meer bestanden.")


class TooManyColumns(SpreadsheetRefused):
    code = "too_many_columns"
    happened = _("In rij %(row)s van tabblad %(sheet)s staat iets voorbij kolom %(limit)s.")
    advice = _(
        "Haal de kolommen weg die je niet nodig hebt. Bij een .csv: kijk of er een scheidingsteken te veel staat."
    )


class TooManySheets(SpreadsheetRefused):
    code = "too_many_sheets"
    happened = _("Dit bestand heeft meer dan %(limit)s tabbladen.")
    advice = _("Bewaar het tabblad met de deelnemers als eigen bestand.")


class CellTooLong(SpreadsheetRefused):
    code = "cell_too_long"
    happened = _("In rij %(row)s, kolom %(column)s staat een tekst van meer dan %(limit)s tekens.")
    advice = _(
        "Maak de tekst korter. Bij een .csv: kijk of er een aanhalingsteken te veel of te weinig staat."
    )


class NoRows(SpreadsheetRefused):
    code = "no_rows"
    happened = _("In dit bestand staan geen rijen met een kop erboven.")
    advice = _("Zet in de eerste rij wat er in elke kolom staat, en daaronder één rij per deelnemer.")
