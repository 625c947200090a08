"""Saving: every row or none, in one transaction, by a worker."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from participants.actions import standing_later
from participants.models import Participant
from regions.audit import record
from regions.models import Membership, Region
from trajectories.enums import TemplateKind
from trajectories.intake.actions.checking import recheck
from trajectories.intake.actions.choosing import NotOpen, remember_columns
from trajectories.intake.actions.completing import complete_person
from trajectories.intake.actions.entering import Office, Written, enter_person
from trajectories.intake.actions.taking_in import Tell
from trajectories.intake.actions.uploading import SAVE, send_to_worker
from trajectories.intake.enums import ImportState, RowState
from trajectories.intake.events import Event
from trajectories.intake.models import IntakeImport, IntakeRow
from trajectories.models import Template
from trajectories.routes.actions import ensure_templates

# A person takes about a twentieth of a second.
TELL_EVERY = 10


class NotReady(ValueError):
    """There are still errors or open questions."""


@transaction.atomic
def confirm_import(*, by: Membership, intake: IntakeImport, today: date) -> IntakeImport:
    """Ask a worker to save. The rows are looked at once more: the region may have changed meanwhile."""
    intake = IntakeImport.objects.select_for_update(of=("self",)).get(pk=intake.pk)
    if intake.state != ImportState.PREVIEW:
        raise NotOpen(intake.state)
    if not recheck(intake, today=today).is_ready:
        raise NotReady
    remember_columns(intake)
    intake.state, intake.saved_by = ImportState.SAVING, by
    intake.save(update_fields=["state", "saved_by"])
    send_to_worker(by=by, intake=intake, kind=SAVE, title=_("Deelnemers opslaan"))
    return intake


@transaction.atomic
def save_rows(*, by: Membership, intake: IntakeImport, today: date, tell: Tell) -> None:
    """All rows, or none when anything goes wrong. Saving twice changes nothing."""
    intake = IntakeImport.objects.select_for_update(of=("self",)).get(pk=intake.pk)
    if intake.state != ImportState.SAVING:
        return
    rows = list(IntakeRow.objects.of(intake).taken())
    office = _office(by, intake, today)
    known = _known(rows)
    with standing_later():
        for done, row in enumerate(rows, start=1):
            _save_row(row, known, office)
            if done % TELL_EVERY == 0 or done == len(rows):
                tell(done)
    IntakeRow.objects.bulk_update(rows, ["participant", "outcome"], batch_size=500)
    _close(by, intake, rows)


def _office(by: Membership, intake: IntakeImport, today: date) -> Office:
    ensure_templates(Region.objects.get(pk=intake.region_id), by=by)
    templates = {
        template.kind: template for template in Template.objects.filter(is_active=True).order_by("-name")
    }
    templates.setdefault(TemplateKind.OWN, templates[TemplateKind.C])
    return Office(
        by=by,
        today=today,
        import_id=intake.pk,
        reference_day=intake.reference_day or today,
        templates=templates,
        members={str(member.pk): member for member in Membership.objects.active()},
    )


def _known(rows: Iterable[IntakeRow]) -> dict[object, Participant]:
    ids = {row.known_id for row in rows if row.known_id and row.state == RowState.KNOWN}
    return {person.pk: person for person in Participant.objects.present().with_names().filter(pk__in=ids)}


def _save_row(row: IntakeRow, known: dict[object, Participant], office: Office) -> None:
    written: Written
    if row.state == RowState.KNOWN and row.known_id in known:
        row.participant = known[row.known_id]
        written = complete_person(row.participant, row.values, office)
    else:
        row.participant, written = enter_person(row.values, office)
    row.outcome = written


def _close(by: Membership, intake: IntakeImport, rows: list[IntakeRow]) -> None:
    intake.state, intake.saved_at = ImportState.SAVED, timezone.now()
    intake.save(update_fields=["state", "saved_at"])
    record(event=Event.IMPORT_CONFIRMED, by=by, subject=intake, changes={"rows": (0, len(rows))})


@transaction.atomic
def open_again(*, intake: IntakeImport, message: str = "") -> None:
    """After a failed or stopped save: nothing was written, and the preview stands as it was."""
    IntakeImport.objects.filter(pk=intake.pk, state=ImportState.SAVING).update(
        state=ImportState.PREVIEW, message=message[:400]
    )
