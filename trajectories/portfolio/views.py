"""Ask for portfolios as PDF: of many people at once, or of the one whose page is open."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from participants.doors import opens_participant
from participants.forms import filter_form
from participants.models import Participant
from participants.permissions import is_in_sight
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.answers import status_of
from trajectories.portfolio.actions import ask_portfolio, ask_portfolios
from trajectories.portfolio.forms import PortfolioForm
from trajectories.portfolio.queries.choices import people_choices


@region_view(Permission.MAKE_PORTFOLIOS)
@require_http_methods(["GET", "POST"])
def portfolios(request: RegionRequest) -> HttpResponse:
    """Says beforehand how many documents for whom; the filter of the list is in the address."""
    narrowed = filter_form(request)
    narrowed.is_valid()
    choices = people_choices(request.membership, narrowed.filters() if narrowed.chips() else None)
    form = PortfolioForm(request.POST or None, choices=choices)
    if request.method == "POST" and form.is_valid():
        job = ask_portfolios(by=request.membership, people=form.chosen.people)
        return redirect("job", request.region.slug, job.pk)
    context = {
        "form": form,
        "filters": [label for _name, label in narrowed.chips()],
        "nobody": not choices,
    }
    return render(request, "trajectories/portfolios.html", context, status=status_of(form))


@region_view(Permission.MAKE_PORTFOLIOS)
@require_POST
@opens_participant
def portfolio(request: RegionRequest, participant: Participant) -> HttpResponse:
    """Of one person. A look with a reason at somebody of a colleague is for reading, not for taking along."""
    if not is_in_sight(request.membership, participant):
        raise Http404
    job = ask_portfolio(by=request.membership, participant=participant)
    return redirect("job", request.region.slug, job.pk)
