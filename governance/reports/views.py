"""The progress report: choose what it is about, see it, and ask for the PDF."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from governance.periods.queries import periods_of_region
from governance.reports.audience import Audience
from governance.reports.forms import ReportOptions
from governance.reports.making import KIND, STEPS
from governance.reports.presenters.progress import ProgressReport
from governance.reports.progress import gather
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.answers import INVALID
from regions.jobs.actions import enqueue_job
from regions.words import date_medium


@region_view(Permission.MAKE_REPORT)
def report(request: RegionRequest) -> HttpResponse:
    """GET shows the options and the report itself; POST asks a worker for the PDF of the same."""
    periods = periods_of_region(request.today)
    if not periods:
        raise Http404
    asked = (
        request.POST
        if request.method == "POST"
        else request.GET or ReportOptions.defaults(periods, request.today)
    )
    form = ReportOptions(asked, periods=periods, today=request.today)
    if not form.is_valid():
        return render(request, "governance/report/options.html", {"form": form}, status=INVALID)
    if request.method == "POST":
        return _ask_for_pdf(request, form)
    return render(
        request, "governance/report/options.html", {"form": form, "report": _preview(request, form)}
    )


def _preview(request: RegionRequest, form: ReportOptions) -> ProgressReport:
    audience = Audience(form.cleaned_data["lezers"])
    return gather(request.region, form.period, form.cleaned_data["stand"], audience, sizes=("narrow", "wide"))


def _ask_for_pdf(request: RegionRequest, form: ReportOptions) -> HttpResponse:
    on = form.cleaned_data["stand"]
    job = enqueue_job(
        by=request.membership,
        kind=KIND,
        title=_("Voortgang, stand van %(day)s") % {"day": date_medium(on)},
        parameters={
            "period": form.period.wave,
            "on": on.isoformat(),
            "audience": form.cleaned_data["lezers"],
        },
        total=STEPS,
    )
    return redirect("job", request.region.slug, job.pk)
