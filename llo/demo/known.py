"""People who are in the pictures of the design, each in the state the picture shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from llo.demo.days import weekday
from llo.demo.names import Name
from llo.demo.picture import Ending, Mix
from llo.demo.roads import Check, Happening, Road, Span, Stretch
from participants.enums import Gender, LanguageBackground, MilestoneKind
from trajectories.following.schedule import follow_up_days

K = MilestoneKind
NT1, NT2 = LanguageBackground.NT1, LanguageBackground.NT2
Ago = Callable[[int], date]
SAMIRA = "Samira El Idrissi"
KNOWN_NAMES = {
    ("Samira", "El Idrissi"), ("Fatma", "Yıldız"), ("Henk", "Wolters"), ("Piotr", "Nowak"), ("Amina", "Osman"),
    ("Linda", "Braak"),
}  # fmt: skip


@dataclass(frozen=True)
class Known:
    """Somebody of Twente; `supervisor` empty means nobody yet."""

    name: Name
    road: Road
    supervisor: str


def known_people(today: date, span: Span) -> list[Known]:
    """The person of the participant picture, and the five who were not spoken to for weeks."""

    def ago(days: int) -> date:
        return max(span.first, weekday(today - timedelta(days=days)))

    return [
        Known(
            Name("Samira", "", "El Idrissi", Gender.FEMALE, NT2, "Arabisch"), _samira(ago), "Karin de Vries"
        ),
        Known(
            Name("Fatma", "", "Yıldız", Gender.FEMALE, NT2, "Turks"),
            _learning(ago(110), ago(88), ago(74), quiet=ago(41)),
            "Karin de Vries",
        ),
        Known(Name("Henk", "", "Wolters", Gender.MALE, NT1, "Nederlands"), _screened(ago), ""),
        Known(Name("Piotr", "", "Nowak", Gender.MALE, NT2, "Pools"), _at_work(ago), "Karin de Vries"),
        Known(
            Name("Amina", "", "Osman", Gender.FEMALE, NT2, "Somalisch"),
            _learning(ago(96), ago(82), ago(63), quiet=ago(33)),
            "Jeroen Smit",
        ),
        Known(
            Name("Linda", "ter", "Braak", Gender.FEMALE, NT1, "Nederlands"), _registered(ago), "Jeroen Smit"
        ),
    ]


def without_known(mix: Mix, people: Sequence[Known]) -> Mix:
    """The mix that is left when these people are in it already."""
    left = mix.copy()
    for known in people:
        left[known.road.ending] = max(0, left[known.road.ending] - 1)
    return left


def _samira(ago: Ago) -> Road:
    road = _learning(ago(194), ago(180), ago(76))
    road.name = SAMIRA
    return road


def _learning(registered: date, screened: date, started: date, quiet: date | None = None) -> Road:
    happenings = [
        Happening(K.REGISTERED, registered),
        Happening(K.SCREENED, screened),
        Happening(K.STARTED, started),
    ]
    return Road(Ending.LEARNING, happenings, [Stretch(started)], quiet_since=quiet)


def _screened(ago: Ago) -> Road:
    happenings = [Happening(K.REGISTERED, ago(60)), Happening(K.SCREENED, ago(45))]
    return Road(Ending.WAITING, happenings, quiet_since=ago(38), is_guided=False)


def _registered(ago: Ago) -> Road:
    return Road(Ending.NEW, [Happening(K.REGISTERED, ago(47))], quiet_since=ago(30))


def _at_work(ago: Ago) -> Road:
    """Almost six months at work, so that the conversation is to be planned now."""
    done_on = ago(177)
    happenings = [
        Happening(K.REGISTERED, ago(300)),
        Happening(K.SCREENED, ago(290)),
        Happening(K.STARTED, ago(276)),
        Happening(K.COMPLETED, done_on),
        Happening(K.AT_WORK, done_on),
    ]
    checks = [Check(months, due_on) for months, due_on in follow_up_days(done_on).items()]
    return Road(
        Ending.AT_WORK, happenings, [Stretch(happenings[2].on, done_on, is_done=True)], checks, ago(36)
    )
