"""Templates and skills a region's trajectories are made of."""

from collections import defaultdict

from employers.models import Employer
from llo.demo.history import Stock
from llo.demo.trades import OWN_ROUTES, OWN_TRADES
from regions.models import Region
from trajectories.enums import SkillKind
from trajectories.models import Skill, Template, TemplateStep
from trajectories.routes.actions import add_routes, ensure_templates


def stock_of(region: Region, employers: dict[str, list[Employer]]) -> Stock:
    """What every region starts with, and two shorter routes of its own."""
    ensure_templates(region)
    _add_own()
    steps, skills = defaultdict(list), defaultdict(list)
    for step in TemplateStep.objects.order_by("position"):
        steps[step.template_id].append(step)
    for skill in Skill.objects.order_by("position"):
        skills[skill.trade].append(skill)
    return Stock(list(Template.objects.order_by("weeks", "name")), steps, skills, employers)


def _add_own() -> None:
    add_routes(OWN_ROUTES)
    Skill.objects.bulk_create(
        Skill(kind=SkillKind.VOCATIONAL, trade=trade, name=name, hint=hint, position=position)
        for trade, skills in OWN_TRADES.items()
        for position, (name, hint) in enumerate(skills, start=1)
    )
