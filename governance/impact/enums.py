"""Lists of the interface for impact partners."""

from django.db import models


class Resource(models.TextChoices):
    """What was read, as it stands in the address."""

    REGIONS = "regios"
    FIGURES = "indicatoren"
