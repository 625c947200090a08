"""What a record of a figure says. Pages, report, interface and documentation follow from the records; none of them
lists figures itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from governance.counting.tallies import Tallies
from governance.indicators.counts import Count
from regions.access.permissions import Sight
from regions.models import Membership, ProgrammePeriod

Text = str | Promise
Rows = Callable[[Membership, date], QuerySet[Any]]


class FigureUnit(models.TextChoices):
    PEOPLE = "people", _("mensen")
    DATE = "date", _("datum")
    CONVERSATIONS = "conversations", _("gesprekken")
    COLLEAGUES = "colleagues", _("collega’s")


class FigureGroup(models.TextChoices):
    """The tables on the page of figures, in their order."""

    EDUCATION = "education", _("Gestart in scholing")
    WORK = "work", _("Aan het werk")
    ROAD = "road", _("Van aanmelding naar werk")
    OUTLOOK = "outlook", _("Plan en verwachting")
    STALLED = "stalled", _("Vraagt aandacht")


@dataclass(frozen=True, kw_only=True, eq=False)
class Figure:
    """A figure that is only explained; the kinds below also say how it is made.

    `code` is for ever: it stands in addresses, files and published figures. `text` says exactly who counts. `group` is
    its table on the region's page of figures. `in_report` and `in_overview` are its places among the figures that the
    report and the national overview explain. None: it does not stand there.
    """

    code: str
    name: Text
    text: Text
    unit: FigureUnit = FigureUnit.PEOPLE
    group: FigureGroup | None = None
    in_report: int | None = None
    in_overview: int | None = None

    @property
    def opens_to(self) -> frozenset[Sight]:
        """Who may open it to the people behind it."""
        return frozenset()


@dataclass(frozen=True, kw_only=True, eq=False)
class CountedFigure(Figure):
    """People counted in the tallies of a period. Whoever sees the number sees it through their sieve
    (governance.disclosure); in the report it has a row in the table.

    `short` is its name where there is little room. `is_published` lets it leave the region once a quarter. What joined
    in a month is never published, nor a difference of two others: both are a second look at the same people.
    """

    count: Count
    short: Text = ""
    is_published: bool = False

    @property
    def opens_to(self) -> frozenset[Sight]:
        return frozenset({Sight.ALL})

    def people(self, tallies: Tallies, on: date) -> int:
        return self.count.people(tallies, on)

    def who(self, period: ProgrammePeriod, on: date) -> Q:
        """A condition on participants."""
        return self.count.who(period, on)


@dataclass(frozen=True, kw_only=True, eq=False)
class PeriodFigure(Figure):
    """A number that belongs to the period and is about nobody, so that everybody sees it exactly."""

    number: Callable[[ProgrammePeriod, date], int]


@dataclass(frozen=True, kw_only=True, eq=False)
class ForecastFigure(Figure):
    """When `of` reaches the target."""

    of: CountedFigure


@dataclass(frozen=True, kw_only=True, eq=False)
class StalledFigure(Figure):
    """Whom somebody should look after today: exact, within the sight of who asks, and only for those who see people.

    `rows` are the people, or with `page` the rows that this page shows. `counted` gives as many rows, where they cost
    less to count. The other fields are its line on the overview: "3 deelnemers" (or `count_text` with the %(number)s),
    and behind it `line`, in which %(silent)s is the region's time without contact.
    """

    rows: Rows
    counted: Rows | None = None
    page: str = ""
    icon: str
    tone: str
    count_text: Text = ""
    line: Text

    @property
    def opens_to(self) -> frozenset[Sight]:
        return frozenset() if self.page else frozenset({Sight.ALL, Sight.CASELOAD})
