"""Give a region its first templates and skills."""

from collections.abc import Sequence

from django.db import transaction

from regions.audit import record
from regions.models import Membership, Region
from regions.tenancy.scope import region_scope
from trajectories.catalogue import BASIC_SKILLS, ROUTES, TRADES, WHAT_NEXT, Route
from trajectories.enums import SkillKind
from trajectories.events import Event
from trajectories.models import Skill, Template, TemplateStep


def ensure_templates(region: Region, *, by: Membership | None = None) -> None:
    """Add routes A, B and C and the skills that are not there yet; what a region changed stays as it is."""
    with region_scope(region.pk), transaction.atomic():
        added = _add_routes() + _add_skills()
        if added:
            record(event=Event.TEMPLATES_ADDED, by=by, changes={"added": (0, added)})


def _add_routes() -> int:
    known = set(Template.objects.values_list("kind", flat=True))
    missing = [route for route in ROUTES if route.kind not in known]
    add_routes(missing)
    return len(missing)


def add_routes(routes: Sequence[Route]) -> None:
    """Templates with their steps, in the region in scope."""
    templates = Template.objects.bulk_create(
        Template(kind=route.kind, name=route.name, goal=route.goal, weeks=route.weeks) for route in routes
    )
    TemplateStep.objects.bulk_create(
        step for template, route in zip(templates, routes, strict=True) for step in _steps(template, route)
    )


def _steps(template: Template, route: Route) -> list[TemplateStep]:
    return [
        TemplateStep(
            template=template,
            position=position,
            title=title,
            component=component,
            after_days=days,
            asks_what_next=title == WHAT_NEXT,
        )
        for position, (days, title, component) in enumerate(route.all_steps, start=1)
    ]


def _add_skills() -> int:
    known = set(Skill.objects.values_list("kind", "trade", "name"))
    wanted = [
        Skill(kind=SkillKind.BASIC, name=name, hint=hint, position=position)
        for position, (name, hint) in enumerate(BASIC_SKILLS, start=1)
    ] + [
        Skill(kind=SkillKind.VOCATIONAL, trade=trade.title, name=name, hint=hint, position=position)
        for trade in TRADES
        for position, (name, hint) in enumerate(trade.skills, start=1)
    ]
    missing = [skill for skill in wanted if (skill.kind, skill.trade, skill.name) not in known]
    Skill.objects.bulk_create(missing)
    return len(missing)
