"""What trajectories show on the page of a participant (participants.hooks)."""

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participants.hooks import NOTHING, Cards
from participants.models import Participant
from participants.permissions import is_in_sight
from regions import words
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from trajectories.catalogue import icon_of_trade
from trajectories.enums import TrajectoryState
from trajectories.following.combination import missing_components
from trajectories.following.queries import trajectories_of
from trajectories.following.views.listing import STATE_TONES
from trajectories.log.queries.drafts import draft_key, draft_of
from trajectories.log.views import log_context, quick_log_form
from trajectories.models import Trajectory
from trajectories.permissions import can_manage, sees_basic_skills
from trajectories.portfolio.queries.portfolio import Portfolio, SkillShown, portfolio_of


def cards(request: RegionRequest, participant: Participant, tells_all: bool) -> Cards:
    """All cards of one page; who may not know of screening sees the trajectory, not the log and the skills."""
    if not tells_all:
        return Cards(trajectory=trajectory_card(request, participant))
    return Cards(
        actions=actions(request, participant),
        log=log_card(request, participant),
        skills=skill_cards(request, participant),
        trajectory=trajectory_card(request, participant),
    )


def log_card(request: RegionRequest, participant: Participant) -> SafeString:
    """The quick log inside a card, with the draft that waits."""
    if not can(request.membership, Permission.LOG_PROGRESS):
        return NOTHING
    participant.running = [
        one for one in trajectories_of(participant) if one.state == TrajectoryState.RUNNING
    ]
    draft = draft_of(request.membership, draft_key(participant.pk))
    form = quick_log_form(request, participant, draft=draft, inline=True)
    context = log_context(request, participant, form, draft)
    return render_to_string("trajectories/_log_card.html", context, request=request)


def actions(request: RegionRequest, participant: Participant) -> SafeString:
    """The way to the full screen, for the phone."""
    if not can(request.membership, Permission.LOG_PROGRESS):
        return NOTHING
    url = reverse("trajectories:log", args=[request.region.slug, participant.pk])
    return render_to_string("trajectories/_log_button.html", {"url": url})


def skill_cards(request: RegionRequest, participant: Participant) -> SafeString:
    """Vocational and basic skills, two cards of equal weight."""
    portfolio = portfolio_of(participant)
    context = {
        "icon": icon_of_trade(portfolio.title),
        "vocational": [_skill(row) for row in portfolio.vocational],
        "basic": [_skill(row) for row in portfolio.basic],
        "vocational_words": _in_words(portfolio, portfolio.vocational),
        "basic_words": _in_words(portfolio, portfolio.basic),
        "sees_basic": sees_basic_skills(request.membership),
        "portfolio_url": _portfolio_url(request, participant),
    }
    return render_to_string("trajectories/_skills.html", context, request=request)


def _portfolio_url(request: RegionRequest, participant: Participant) -> str:
    if not can(request.membership, Permission.MAKE_PORTFOLIOS) or not is_in_sight(
        request.membership, participant
    ):
        return ""
    return reverse("trajectories:portfolio", args=[request.region.slug, participant.pk])


def _skill(row: SkillShown) -> dict[str, object]:
    """How much proves it; a skill that was not seen yet says what it is."""
    evidence = _("bewijs: %(count)s") % {"count": row.evidence} if row.evidence else ""
    return {"name": row.skill.name, "note": evidence or row.skill.hint, "level": row.level}


def _in_words(portfolio: Portfolio, rows: list[SkillShown]) -> str:
    return _("%(done)s van %(all)s doet iemand zelf") % {"done": portfolio.alone(rows), "all": len(rows)}


def trajectory_card(request: RegionRequest, participant: Participant) -> SafeString:
    """What runs now, with how far it is; former ones below; or the way to a first one."""
    slug = request.region.slug
    trajectories = trajectories_of(participant)
    manages = can_manage(request.membership)
    context = {
        "open": [_open(request, one) for one in trajectories if one.is_open],
        "former": [_former(request, one) for one in trajectories if not one.is_open],
        "start_url": reverse("trajectories:start", args=[slug, participant.pk]) if manages else "",
        "work_url": reverse("trajectories:work", args=[slug, participant.pk]) if manages else "",
        "at_work_since": participant.at_work_since,
    }
    return render_to_string("trajectories/_trajectory_card.html", context, request=request)


def _open(request: RegionRequest, trajectory: Trajectory) -> dict[str, object]:
    steps = sorted(trajectory.steps.all(), key=lambda step: step.position)
    done = sum(step.done_on is not None for step in steps)
    coming = next((step for step in steps if step.done_on is None), None)
    is_planned = trajectory.state == TrajectoryState.PLANNED
    until = _("begint %(day)s") % {"day": words.date_medium(trajectory.starts_on)} if is_planned else ""
    return {
        "title": trajectory.title,
        "url": reverse("trajectories:page", args=[request.region.slug, trajectory.pk]),
        "employer": trajectory.employer or "",
        "until": until or _("tot en met %(day)s") % {"day": words.date_medium(trajectory.planned_end_on)},
        "done": ngettext("%(done)s van %(all)s stap klaar", "%(done)s van %(all)s stappen klaar", len(steps))
        % {"done": done, "all": len(steps)},
        "coming": coming.title if coming and can_manage(request.membership) else "",
        "coming_on": words.date_short(coming.due_on, request.today) if coming else "",
        "combines": not missing_components(step.component for step in steps),
    }


def _former(request: RegionRequest, trajectory: Trajectory) -> dict[str, object]:
    return {
        "name": trajectory.title,
        "url": reverse("trajectories:page", args=[request.region.slug, trajectory.pk]),
        "day": words.month_year(trajectory.ended_on),
        "state": trajectory.get_state_display(),
        "tone": STATE_TONES[TrajectoryState(trajectory.state)],
    }
