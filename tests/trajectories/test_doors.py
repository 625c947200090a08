"""Who may open the pages of trajectories, and who may not."""

import pytest

from tests.cast import in_region
from tests.trajectories.places import ROOT, days_ago, fresh, page_of, plant_leak, today
from trajectories.enums import TrajectoryState
from trajectories.following.actions.work import start_work
from trajectories.models import FollowUp

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["anouk", "petra", "ad"])
def test_who_may_not_see_trajectories(cast, client_for, running, name):
    client = client_for(getattr(cast, name))
    for path in (ROOT, f"{ROOT}{running.pk}/", f"{ROOT}nieuw/{running.participant_id}/", f"{ROOT}werkt-nog/"):
        assert client.get(path).status_code == 403


def test_a_colleague_gives_a_reason_first(cast, client_for, running):
    erik = client_for(cast.erik)
    assert "/reden/" in erik.get(f"{ROOT}{running.pk}/").headers["Location"]
    assert (
        erik.post(f"{ROOT}{running.pk}/stoppen/", {"on": today().isoformat(), "reason": "health"}).status_code
        == 302
    )
    assert fresh(cast, running).state == TrajectoryState.RUNNING
    assert "Samira" not in page_of(erik)


def test_another_region_is_not_there_and_the_outsider_meets_404(cast, client_for, running, jeroen):
    leak = plant_leak(cast)
    with in_region(cast.zuidoost):
        start_work(by=cast.sem, participant=leak.participant, on=days_ago(190))
        step, check = leak.steps.first(), FollowUp.objects.first()
    karin = client_for(cast.karin)
    for path in ("", "vandaag/", "werkt-nog/"):
        assert "Gelekte" not in page_of(karin, path)
    assert "Gelekte" not in page_of(karin, stand="alles", zoek="gelekte")
    for path in (
        f"{leak.pk}/",
        f"werkt-nog/{check.pk}/",
        f"nieuw/{leak.participant_id}/",
        f"werk/{leak.participant_id}/",
    ):
        assert karin.get(f"{ROOT}{path}").status_code == 404
    assert karin.post(f"{ROOT}stappen/{step.pk}/klaar/").status_code == 404
    zoe = client_for(cast.zoe)
    for path in (
        "",
        "vandaag/",
        f"{running.pk}/",
        f"{running.pk}/klaar/",
        f"nieuw/{running.participant_id}/",
        "werkt-nog/",
    ):
        assert zoe.get(f"{ROOT}{path}").status_code == 404
