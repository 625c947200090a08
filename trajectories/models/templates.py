"""Templates (J2): the example routes A, B and C, and a region's own."""

from django.db import models

from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned
from trajectories.enums import Component, TemplateKind


class Template(RegionOwned):
    """A route with steps on relative days. The last step always asks "what next?"."""

    kind = models.CharField(max_length=20, choices=TemplateKind)
    name = models.CharField(max_length=80)
    goal = models.CharField(max_length=160, blank=True)
    weeks = models.PositiveSmallIntegerField()
    is_active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            *region_rules("trajectories_template", national=True),
            models.UniqueConstraint(fields=["region", "name"], name="trajectories_template_name"),
        ]

    def __str__(self) -> str:
        return self.name


class TemplateStep(RegionOwned):
    """One step, so many days after the start."""

    template = RegionForeignKey(Template, models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=120)
    component = models.CharField(max_length=20, choices=Component)
    after_days = models.PositiveSmallIntegerField()
    asks_what_next = models.BooleanField(default=False)

    class Meta:
        constraints = [
            *region_rules("trajectories_templatestep", refs=("template",), national=True),
            models.UniqueConstraint(
                fields=["region", "template", "position"], name="trajectories_templatestep_position"
            ),
        ]

    def __str__(self) -> str:
        return self.title
