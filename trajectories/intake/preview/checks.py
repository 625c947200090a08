"""What only shows when the cells of a row are put side by side."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from participants.enums import EducationLevel, ScreeningOutcome, StopReason, WorkStatus
from participants.models.participant import NO_START_QUALIFICATION, START_QUALIFICATION_UNKNOWN
from regions.spreadsheets import shown
from trajectories.enums import TemplateKind
from trajectories.intake.cells import Column, Problem
from trajectories.intake.cells.levels import scale_problem
from trajectories.intake.enums import LEVELS, Field
from trajectories.intake.preview.people import Members

Values = Mapping[str, Any]
Columns = Mapping[Field, Column]
AT_WORK = (WorkStatus.EMPLOYED, WorkStatus.EMPLOYED_WITH_BENEFIT, WorkStatus.SHELTERED)
EVENTS = (
    Field.REGISTERED_ON,
    Field.SCREENED_ON,
    Field.STARTED_ON,
    Field.COMPLETED_ON,
    Field.STOPPED_ON,
    Field.AT_WORK_SINCE,
)


def check_row(
    values: Values, columns: Columns, members: Members, *, broken: frozenset[int]
) -> tuple[Problem, ...]:
    """Problems of the row as a whole; each points at the column where it is mended best. Columns in ``broken``
    have something wrong already: that a value is missing there needs no second remark."""
    checks = [_name, _order_of_days, _ends, _levels, _qualification, _road]
    screened = columns.get(Field.SCREENED_ON)
    if screened is None or screened.index not in broken:
        checks.append(_without_day)
    found = [problem for check in checks for problem in check(values, columns)]
    return (*found, *_supervisor(values, columns, members))


def _at(columns: Columns, field: Field, code: str, **params: Any) -> Problem:
    column = columns.get(field)
    texts = {name: str(value) for name, value in params.items()}
    return column.problem(code, **texts) if column else Problem(code, None, texts)


def _written(values: Values, field: Field) -> str:
    return shown(date.fromisoformat(values[field.value]))


def _name(values: Values, columns: Columns) -> Iterator[Problem]:
    whole = Field.FULL_NAME in columns
    if not values.get("last_name"):
        yield _at(columns, Field.FULL_NAME if whole else Field.LAST_NAME, "name_missing")
    elif not values.get("first_name"):
        yield _at(columns, Field.FULL_NAME if whole else Field.FIRST_NAME, "first_name_missing")


def _order_of_days(values: Values, columns: Columns) -> Iterator[Problem]:
    born = values.get("birth_date", "")
    year = values.get("birth_year", 0)
    for field in EVENTS:
        day = values.get(field.value)
        if day and (day < born or int(day[:4]) < year):
            yield _at(columns, field, "before_birth", value=_written(values, field))
    start = values.get("started_on")
    for field in (Field.COMPLETED_ON, Field.STOPPED_ON):
        if start and (day := values.get(field.value)) and day < start and field in columns:
            yield _at(
                columns,
                field,
                "end_before_start",
                value=_written(values, field),
                start=_written(values, Field.STARTED_ON),
            )


def _ends(values: Values, columns: Columns) -> Iterator[Problem]:
    reason = values.get("stopped_reason")
    if reason and values.get("completed_on"):
        yield _at(columns, Field.STOPPED_REASON, "completed_and_stopped")
    if reason and not values.get("started_on"):
        yield _at(columns, Field.STOPPED_REASON, "stopped_without_start")
    if reason == StopReason.WORK and not values.get("at_work_since"):
        yield _at(columns, Field.STOPPED_REASON, "work_without_day")


def _levels(values: Values, columns: Columns) -> Iterator[Problem]:
    for field in LEVELS:
        stored = values.get(field.value)
        if stored is None or field not in columns:
            continue
        if problem := scale_problem(stored, values.get("language_background", ""), columns[field]):
            yield problem


def _without_day(values: Values, columns: Columns) -> Iterator[Problem]:
    if values.get("screened_on"):
        return
    if values.get("outcome"):
        yield _at(columns, Field.OUTCOME, "outcome_without_day")
    for field in LEVELS:
        if stored := values.get(field.value):
            yield _at(columns, field, "level_without_day", value=stored["level"])


def _qualification(values: Values, columns: Columns) -> Iterator[Problem]:
    education = values.get("education")
    qualified = education and education not in NO_START_QUALIFICATION | START_QUALIFICATION_UNKNOWN
    if (
        qualified
        and education != EducationLevel.UNKNOWN
        and values.get("outcome") != ScreeningOutcome.INDICATION
    ):
        yield _at(columns, Field.EDUCATION, "not_low_educated")


def _road(values: Values, columns: Columns) -> Iterator[Problem]:
    """What is missing for a trajectory, and what we make of it."""
    if values.get("started_on") and not values.get("route"):
        yield _at(columns, Field.ROUTE, "route_from_work", route=route_for(values).label[:1])
    if values.get("module") and not values.get("started_on"):
        yield _at(columns, Field.MODULE, "module_without_start")
    registered = columns.get(Field.REGISTERED_ON)
    if values.get("last_name") and not values.get("registered_on") and registered is not None:
        yield registered.problem("registered_unknown")


def route_for(values: Values) -> TemplateKind:
    """Route A is for people who work, C for who looks for work; B nobody can tell from a list."""
    return TemplateKind.A if values.get("work_status") in AT_WORK else TemplateKind.C


def _supervisor(values: Values, columns: Columns, members: Members) -> Iterator[Problem]:
    if name := values.get("supervisor"):
        found = members.find(name)
        if len(found) != 1:
            yield _at(
                columns, Field.SUPERVISOR, "supervisor_several" if found else "supervisor_unknown", value=name
            )
