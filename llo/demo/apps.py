from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Invented regions to look around in; an app of development, tests and benchmarks only."""

    name = "llo.demo"

    def ready(self) -> None:
        from llo.demo.events import VOCABULARY
        from regions.vocabulary import VOCABULARIES

        VOCABULARIES.add(VOCABULARY)
