"""The history of the person in the design, by hand: at Van Dalen Logistiek, with the words of the picture."""

from datetime import date, timedelta

from employers.models import Employer, EmployerContact
from llo.demo.days import weekday
from llo.demo.history.arrival import arrive
from llo.demo.history.case import Case
from llo.demo.trades import GOALS, LOGISTICS
from participants.enums import EntryKind
from participants.models import Step, Wish
from trajectories.enums import TrajectoryState
from trajectories.following.schedule import plan_steps
from trajectories.models import Skill, SkillObservation, Template, Trajectory, TrajectoryStep

E = EntryKind
EMPLOYER = "Van Dalen Logistiek"
FOREMAN = "Erdal Aksoy"
WEEKS = 20
# Days ago, kind, sentence, and the skills that were seen with their level.
TOLD: tuple[tuple[int, EntryKind, str, dict[str, int]], ...] = (
    (193, E.CONVERSATION, "Eerste gesprek. Samira wil vast werk, en de brieven van school zelf lezen.", {}),
    (180, E.CONVERSATION, "De uitslag samen bekeken. Spreken gaat goed, lezen en schrijven wil ze leren.", {}),
    (150, E.PHONE, "Gebeld over de wachttijd. In september is er plaats in de groep.", {}),
    (110, E.CONVERSATION, "Samen naar 3 bedrijven gekeken. Samira kiest voor het magazijn.", {}),
    (84, E.WORK_FLOOR, "Kennisgemaakt bij Van Dalen Logistiek. De ploeg is aardig en legt goed uit.", {}),
    (74, E.WORK_FLOOR, "Eerste dag in het magazijn. De regels doorgenomen met plaatjes.", {"Veilig werken": 2}),
    (70, E.LESSON, "Eerste les. Samira las een korte paklijst met hulp.", {"Lezen": 1}),
    (63, E.LESSON, "Cijfers en aantallen geoefend. Dat gaat sneller dan lezen.", {"Rekenen": 2}),
    (60, E.WORK_FLOOR, "Samen goederen ontvangen en de bon gecontroleerd.", {"Goederen ontvangen": 2, "Lezen": 1}),
    (55, E.PHONE, "De reiskosten zijn geregeld. Dat geeft rust.", {}),
    (52, E.WORK_FLOOR, "10 orders verzameld met de scanner, samen met een collega.",
     {"Orders verzamelen": 2, "Digitaal": 3}),
    (46, E.LESSON, "Geoefend met vragen stellen aan de ploegleider.", {"Spreken en luisteren": 3}),
    (41, E.WORK_FLOOR, "Samira ontvangt goederen bijna zelf. Ze zag zelf een fout op de bon.",
     {"Goederen ontvangen": 3}),
    (38, E.WORK_FLOOR, "De scanner gebruikt ze nu zonder hulp.", {"Digitaal": 4, "Orders verzamelen": 3}),
    (34, E.LESSON, "Een verlofformulier ingevuld, met een voorbeeld erbij.", {"Schrijven": 2}),
    (31, E.WORK_FLOOR, "20 orders zonder fout. De ploegleider gaf een compliment.", {"Orders verzamelen": 4}),
    (27, E.WORK_FLOOR, "Goederen ontvangen lukt zelf, ook als het druk is.", {"Goederen ontvangen": 4}),
    (24, E.WORK_FLOOR, "Een stelling geteld, met hulp bij de lijst.", {"Voorraad tellen": 2}),
    (20, E.PHONE, "De kinderopvang op dinsdag is geregeld.", {}),
    (17, E.STEP_DONE, "Kent de veiligheidsregels in het magazijn.", {"Veilig werken": 4}),
    (10, E.CONVERSATION, "Met Erdal Aksoy, de ploegbaas: het gaat goed op de vloer. Vanaf volgende maand mag Samira"
                         " ook laden en lossen.", {}),
    (6, E.LESSON, "Woorden van de werkinstructie geoefend. Lange zinnen zijn nog lastig.", {"Lezen": 2}),
    (3, E.WORK_FLOOR, "Samira telde zelf de voorraad van gang 3. Ze schreef de aantallen goed op de lijst.",
     {"Voorraad tellen": 3, "Rekenen": 3}),
)  # fmt: skip


def tell_samira(case: Case, contacts: list[EmployerContact]) -> None:
    """`contacts` are those of all employers; the foreman is added to hers."""
    arrive(case)
    _replace_wish(case)
    employer = next(
        employer
        for found in case.stock.employers.values()
        for employer in found
        if employer.organisation.name == EMPLOYER
    )
    contacts.append(EmployerContact(employer=employer, name=FOREMAN, position="ploegbaas"))
    _learn(case, employer)
    skills = {skill.name: skill for skill in (*case.stock.skills[LOGISTICS], *case.stock.skills[""])}
    for days, kind, text, seen in TOLD:
        _tell(case, _ago(case, days), kind, text, {skills[name]: level for name, level in seen.items()})
    case.rows.add(
        Step(
            participant=case.participant,
            text="Samira leest zelf de pakbon voor en controleert 5 orders met Erdal.",
            agreed_on=_ago(case, 3),
            due_on=weekday(case.today + timedelta(days=5)),
            agreed_by=case.supervisor,
        )
    )


def _ago(case: Case, days: int) -> date:
    return max(case.road.registered_on, weekday(case.today - timedelta(days=days)))


def _replace_wish(case: Case) -> None:
    wishes = case.rows.of(Wish)
    wishes[:] = [wish for wish in wishes if wish.participant is not case.participant]
    case.rows.add(
        Wish(
            participant=case.participant,
            text="Ik wil in het magazijn werken en zelf de werkbriefjes lezen.",
            said_on=case.road.registered_on,
            recorded_by=case.supervisor,
        )
    )


def _learn(case: Case, employer: Employer) -> None:
    template = next(template for template in case.stock.templates if template.weeks == WEEKS)
    started = case.road.stretches[0].starts_on
    trajectory = case.rows.add(
        Trajectory(
            participant=case.participant,
            template=template,
            kind=template.kind,
            title=LOGISTICS,
            goal=GOALS[LOGISTICS],
            supervisor=case.supervisor,
            employer=employer,
            state=TrajectoryState.RUNNING,
            starts_on=started,
            planned_end_on=weekday(started + timedelta(weeks=WEEKS)),
        )
    )
    case.trajectories.append(trajectory)
    case.participant.is_placed = True
    _plan(case, trajectory, template)


def _plan(case: Case, trajectory: Trajectory, template: Template) -> None:
    for step in plan_steps(case.stock.steps[template.pk], trajectory.starts_on):
        case.rows.add(
            TrajectoryStep(
                trajectory=trajectory,
                position=step.position,
                title=step.title,
                component=step.component,
                due_on=step.due_on,
                done_on=step.due_on if step.due_on < case.span.last else None,
                asks_what_next=step.asks_what_next,
            )
        )


def _tell(case: Case, on: date, kind: EntryKind, text: str, seen: dict[Skill, int]) -> None:
    by = case.teacher if kind == E.LESSON else case.supervisor
    step = _finished(case, on, text) if kind == E.STEP_DONE else None
    entry = case.write(
        kind,
        on,
        text,
        skills=[skill.name for skill in seen],
        by=by,
        about=step.pk if step is not None else None,
    )
    for skill, level in seen.items():
        case.rows.add(
            SkillObservation(participant=case.participant, skill=skill, level=level, seen_on=on, entry=entry)
        )


def _finished(case: Case, on: date, text: str) -> Step:
    return case.rows.add(
        Step(
            participant=case.participant,
            text=text,
            agreed_on=weekday(on - timedelta(days=9)),
            due_on=on,
            done_on=on,
            agreed_by=case.supervisor,
        )
    )
