from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Invented regions to look around in; an app of development, tests and benchmarks only."""

    name = "llo.demo"

    def ready(self) -> None:
        from llo.demo.events import VOCABULARY
        from regions.vocabulary import VOCABULARIES

        VOCABULARIES.add(VOCABULARY)
        from llo.demo import showing
        from regions.accounts.hooks import ABOVE_CODE, AFTER_MAIL, BELOW_SIGN_IN

        BELOW_SIGN_IN.add(showing.sign_ins)
        ABOVE_CODE.add(showing.code)
        AFTER_MAIL.add(showing.mail)
