"""Rows as they come from a query, made without a database: what presenters are tested with."""

from datetime import date

from employers.models import Employer
from participants.models import Identity, Participant
from regions.enums import Role
from regions.models import Membership, Organisation, Region
from trajectories.enums import Component, TemplateKind, TrajectoryState
from trajectories.models import FollowUp, Skill, Trajectory, TrajectoryStep

TODAY = date(2026, 11, 20)
TWENTE = Region(pk=1, slug="twente", name="Twente", silent_days=28)


def member(role: Role = Role.TRAJECTORY_SUPERVISOR, name: str = "Jeroen Smit") -> Membership:
    return Membership(region=TWENTE, role=role, name=name)


def employer(name: str = "Van Dalen Logistiek") -> Employer:
    return Employer(region=TWENTE, organisation=Organisation(region=TWENTE, name=name))


def person(first_name: str = "Samira", **fields) -> Participant:
    someone = Participant(**{"region": TWENTE, "last_contact_on": TODAY, **fields})
    Identity(region=TWENTE, participant=someone, first_name=first_name, infix="El", last_name="Idrissi")
    return someone


def trajectory(*steps: TrajectoryStep, **fields) -> Trajectory:
    """One that runs until 24 May 2027; its steps as if they were prefetched."""
    someone = fields.pop("participant", None) or person()
    one = Trajectory(
        **{
            "region": TWENTE,
            "participant": someone,
            "title": "Keukenassistent",
            "kind": TemplateKind.A,
            "state": TrajectoryState.RUNNING,
            "starts_on": date(2026, 9, 7),
            "planned_end_on": date(2027, 5, 24),
            **fields,
        }
    )
    one._prefetched_objects_cache = {"steps": list(steps)}
    return one


def step(
    title: str = "Eerste vakles", component: str = Component.VOCATIONAL_SKILLS, **fields
) -> TrajectoryStep:
    return TrajectoryStep(
        **{"region": TWENTE, "title": title, "component": component, "position": 1, "due_on": TODAY, **fields}
    )


def check(months: int = 6, **fields) -> FollowUp:
    """Somebody at work since 20 May 2026."""
    since = {"work_since": date(2026, 5, 20), "due_on": TODAY}
    return FollowUp(**{"region": TWENTE, "participant": person(), "months": months, **since, **fields})


def skill(name: str = "Lezen", **fields) -> Skill:
    return Skill(**{"region": TWENTE, "name": name, "kind": "basic", "hint": "een formulier", **fields})
