"""The job that puts the progress report on paper: gather, turn into pages, print."""

from datetime import date

from django.utils.translation import gettext as _

from governance.reports.audience import Audience
from governance.reports.presenters.progress import ProgressReport
from governance.reports.progress import gather, report_html
from regions.access.permissions import Permission, can
from regions.jobs.output import Output
from regions.jobs.work import Work
from regions.models import ProgrammePeriod
from regions.paper import render_pdf
from regions.refusals import Refused

KIND = "progress_report"
STEPS = 3


def make_progress_report(work: Work) -> Output:
    """Reads inside the scope, renders outside it: no transaction is open while the pages are made."""
    work.progress(0, STEPS, _("De cijfers worden opgehaald."))
    report = _gathered(work)
    work.progress(1, STEPS, _("De bladzijden worden gemaakt."))
    html = report_html(report)
    work.progress(2, STEPS, _("De pdf wordt gemaakt."))
    pdf = render_pdf(html)
    work.progress(STEPS, STEPS, _("De pdf wordt bewaard."))
    return Output(pdf, report.file_name, "application/pdf")


def _gathered(work: Work) -> ProgressReport:
    asked = work.parameters
    with work.scope():
        owner = work.owner()
        if owner.ended_at is not None or not can(owner, Permission.MAKE_REPORT):
            raise Refused(_("Je mag dit rapport niet meer maken."))
        period = ProgrammePeriod.objects.filter(wave=asked["period"]).first()
        if period is None:
            raise Refused(_("Deze looptijd is er niet meer. Kies een andere."))
        return gather(owner.region, period, date.fromisoformat(asked["on"]), Audience(asked["audience"]))
