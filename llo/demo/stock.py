"""Templates and skills a region's trajectories are made of."""

from collections import defaultdict
from collections.abc import Sequence

from employers.models import Employer
from llo.demo.history import Stock
from llo.demo.trades import OWN_KIND, OWN_TEMPLATES, OWN_TRADES
from regions.models import Region
from trajectories.enums import SkillKind
from trajectories.models import Skill, Template, TemplateStep
from trajectories.routes.actions import ensure_templates


def stock_of(region: Region, employers: dict[str, Sequence[Employer]]) -> Stock:
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
    for name, goal, weeks, steps in OWN_TEMPLATES:
        template = Template.objects.create(kind=OWN_KIND, name=name, goal=goal, weeks=weeks)
        TemplateStep.objects.bulk_create(
            TemplateStep(
                template=template,
                position=position,
                title=title,
                component=component,
                after_days=days,
                asks_what_next=position == len(steps),
            )
            for position, (days, title, component) in enumerate(steps, start=1)
        )
    Skill.objects.bulk_create(
        Skill(kind=SkillKind.VOCATIONAL, trade=trade, name=name, hint=hint, position=position)
        for trade, skills in OWN_TRADES.items()
        for position, (name, hint) in enumerate(skills, start=1)
    )
