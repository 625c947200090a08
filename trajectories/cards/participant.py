"""What trajectories show on the page of a participant (participants.hooks)."""

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from participants.hooks import NOTHING, Cards
from participants.models import Participant
from participants.permissions import is_in_sight
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from trajectories.addresses import to
from trajectories.following.presenters.card import former_trajectory, open_trajectory
from trajectories.following.queries import trajectories_of
from trajectories.log.forms import quick_log_form
from trajectories.log.presenters import log_frame
from trajectories.log.queries.drafts import draft_key, draft_of
from trajectories.log.queries.people import place_among
from trajectories.models import Trajectory
from trajectories.permissions import can_manage, sees_basic_skills
from trajectories.portfolio.presenters import skill_cards
from trajectories.portfolio.queries.portfolio import Portfolio, portfolio_of, skills_at_hand


@dataclass(frozen=True)
class Story:
    """What several cards of one page speak of, gathered once."""

    trajectories: list[Trajectory]
    portfolio: Portfolio


def cards(request: RegionRequest, participant: Participant, tells_all: bool) -> Cards:
    """All cards of one page; who may not know of screening sees the trajectory, not the log and the skills."""
    trajectories = trajectories_of(participant)
    if not tells_all:
        return Cards(trajectory=trajectory_card(request, participant, trajectories))
    story = Story(trajectories, portfolio_of(participant.pk, trajectories))
    return Cards(
        actions=log_button(request, participant),
        log=log_card(request, participant, story),
        skills=skills_card(request, participant, story),
        trajectory=trajectory_card(request, participant, trajectories),
    )


def log_button(request: RegionRequest, participant: Participant) -> SafeString:
    """The way to the full screen, for the phone."""
    if not can(request.membership, Permission.LOG_PROGRESS):
        return NOTHING
    url = to(request.region, "log", participant.pk)
    return render_to_string("trajectories/_log_button.html", {"url": url})


def log_card(request: RegionRequest, participant: Participant, story: Story) -> SafeString:
    """The quick log inside a card, with the draft that waits."""
    if not can(request.membership, Permission.LOG_PROGRESS):
        return NOTHING
    draft = draft_of(request.membership, draft_key(participant.pk))
    place = place_among(story.trajectories, request.membership)
    choice = skills_at_hand(story.portfolio)
    form = quick_log_form(request.membership, choice, today=request.today, draft=draft, inline=True)
    frame = log_frame(participant, request.region, place=place, today=request.today, draft=draft)
    return render_to_string("trajectories/_log_card.html", {"form": form, **vars(frame)}, request=request)


def skills_card(request: RegionRequest, participant: Participant, story: Story) -> SafeString:
    """Vocational and basic skills, and the way to have them on paper."""
    context = {
        **vars(skill_cards(story.portfolio)),
        "sees_basic": sees_basic_skills(request.membership),
        "portfolio_url": _portfolio_url(request, participant),
    }
    return render_to_string("trajectories/_skills.html", context, request=request)


def _portfolio_url(request: RegionRequest, participant: Participant) -> str:
    if not can(request.membership, Permission.MAKE_PORTFOLIOS) or not is_in_sight(
        request.membership, participant
    ):
        return ""
    return to(request.region, "portfolio", participant.pk)


def trajectory_card(
    request: RegionRequest, participant: Participant, trajectories: list[Trajectory]
) -> SafeString:
    """What runs now, with how far it is; former ones below; or the way to a first one."""
    region, manages = request.region, can_manage(request.membership)
    context = {
        "open": [
            open_trajectory(one, region, request.today, tells_next=manages)
            for one in trajectories
            if one.is_open
        ],
        "former": [former_trajectory(one, region) for one in trajectories if not one.is_open],
        "start_url": to(region, "start", participant.pk) if manages else "",
        "work_url": to(region, "work", participant.pk) if manages else "",
        "at_work_since": participant.at_work_since,
    }
    return render_to_string("trajectories/_trajectory_card.html", context, request=request)
