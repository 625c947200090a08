"""A region's first templates and skills."""

import pytest

from regions.models import AuditEvent
from trajectories.enums import SkillKind, TemplateKind
from trajectories.models import Skill, Template
from trajectories.routes.actions import ensure_templates

pytestmark = pytest.mark.django_db


def test_templates_are_made_once_and_a_region_keeps_its_own_changes(twente):
    assert Template.objects.count() == 3
    assert Skill.objects.filter(kind=SkillKind.BASIC).count() == 5
    assert Skill.objects.filter(trade="Keukenassistent").count() == 5
    Template.objects.filter(kind=TemplateKind.A).update(name="Onze eigen route A")
    ensure_templates(twente.twente)
    assert Template.objects.count() == 3
    assert AuditEvent.objects.filter(action="templates.added").count() == 1


def test_every_template_ends_with_what_next(twente):
    for template in Template.objects.all():
        assert template.steps.order_by("position").last().asks_what_next
