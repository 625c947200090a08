"""The regions of the accounts come first; the worker fills the others, each whole or not at all, and none twice."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connections
from django.utils import timezone
from kombu.exceptions import OperationalError

from governance.national.queries.standings import all_standings
from llo.demo import filling, tasks
from llo.demo.filling import FIRST, OTHERS, NotFilled, fill_first
from llo.demo.loading import PICTURES, NotHere, fill_region, is_open, lay_ground
from llo.embedded.news import news_file
from participants.models import Participant
from regions.models import Membership, Region
from regions.tenancy.scope import national_scope, region_scope

PROJECT = Path(__file__).resolve().parents[3]
SMALL = ("rivierenland", "holland-rijnland", "drechtsteden")
pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"])


@pytest.fixture
def sent(monkeypatch, settings, tmp_path):
    """Messages that went to the worker, for three small regions."""
    messages = []
    monkeypatch.setattr(filling, "OTHERS", SMALL)
    monkeypatch.setattr(
        tasks.fill_region, "apply_async", lambda **message: messages.append(message["kwargs"])
    )
    settings.VAR_DIR = tmp_path
    lay_ground(PICTURES)
    return messages


@pytest.fixture
def without_owner():
    """As in a worker that has no address of the owner."""

    def refuse(*_given):
        raise AssertionError("the owner was asked")

    with connections["owner"].execute_wrapper(refuse):
        yield


def work(sent):
    """What the worker does with the messages, until there is none."""
    while sent:
        tasks.fill_region(**sent.pop(0))


def people_in(slug):
    with region_scope(Region.objects.get(slug=slug).pk):
        return Participant.objects.count(), Membership.objects.count()


def test_first_are_the_regions_of_the_accounts():
    assert FIRST == ("twente", "zuidoost-brabant", "midden-limburg", "noord-limburg", "zeeland")
    assert {*FIRST, *OTHERS} == set(PICTURES)
    assert len(FIRST) + len(OTHERS) == 20


def test_the_chain_fills_all_and_tells_the_screen(sent, without_owner, tmp_path):
    assert tasks.send_others() == 3
    assert len(sent) == 1
    work(sent)
    assert people_in("rivierenland")[0] > 20
    assert people_in("drechtsteden")[0] == 38
    assert people_in("holland-rijnland") == (0, 1)
    assert news_file(tmp_path).read_text() == "All regions of the demo are there.\n"
    assert tasks.send_others() == 0
    assert sent == []


def test_two_chains_fill_no_region_twice(sent):
    tasks.send_others()
    tasks.send_others()
    assert len(sent) == 2
    tasks.fill_region(**sent.pop(0))
    before = people_in("rivierenland")
    work(sent)
    assert people_in("rivierenland") == before
    assert not any(map(is_open, SMALL))


def test_a_region_that_fails_holds_up_no_other_and_is_tried_at_the_next_start(
    sent, tmp_path, monkeypatch, caplog
):
    with monkeypatch.context() as broken:
        broken.setattr(filling, "fill_region", fails_for("rivierenland"))
        tasks.send_others()
        work(sent)
    assert people_in("rivierenland") == (0, 0)
    assert people_in("drechtsteden")[0] == 38
    assert "rivierenland of the demo was not filled" in caplog.text
    assert "Not filled: rivierenland." in news_file(tmp_path).read_text()
    assert tasks.send_others() == 1
    work(sent)
    assert people_in("rivierenland")[0] > 20


def fails_for(broken):
    def fill(slug, *, today):
        if slug == broken:
            raise ValueError("no room")
        return fill_region(slug, today=today)

    return fill


def test_without_a_broker_the_others_wait_for_the_next_start(sent, monkeypatch):
    def refuse(**_message):
        raise OperationalError

    monkeypatch.setattr(tasks.fill_region, "apply_async", refuse)
    assert tasks.send_others() == 0
    assert is_open("rivierenland")


def test_the_national_office_sees_what_is_there(sent, cast, client_for):
    client = client_for(cast.mieke)
    row = 'href="/landelijk/regio/rivierenland/"'

    def seen():
        pages = ("/landelijk/", "/landelijk/regio/rivierenland/", "/landelijk/regio/rivierenland/deelnemers/")
        answers = [client.get(page) for page in pages]
        assert [answer.status_code for answer in answers] == [200, 200, 200]
        assert row in answers[0].content.decode()
        with national_scope():
            rows = {found.region.slug: found for found in all_standings(timezone.localdate())}
        return [
            (rows[slug].takes_part, rows[slug].updated_on is not None)
            for slug in ("rivierenland", "friesland")
        ]

    assert seen() == [(True, False), (True, False)]
    tasks.send_others()
    tasks.fill_region(**sent.pop(0))
    assert seen() == [(True, True), (True, False)]


HALF = """
import sys, time
import django

django.setup()
from django.utils.timezone import localdate
from llo.demo import loading


def stop_here(*_given):
    print("half", flush=True)
    time.sleep(600)


loading.write_impact = stop_here
loading.fill_region("rivierenland", today=localdate())
"""


def test_a_kill_in_the_middle_leaves_nothing_and_who_waited_fills(sent):
    half = subprocess.Popen([sys.executable, "-c", HALF], cwd=PROJECT, env=here(), stdout=subprocess.PIPE)
    try:
        assert half.stdout.readline() == b"half\n"
        assert people_in("rivierenland") == (0, 0)
        with ThreadPoolExecutor(1) as threads:
            waiting = threads.submit(fill_alone)
            wait_for_a_lock(waiting)
            assert not waiting.done()
            half.kill()
            assert waiting.result(60) > 20
    finally:
        half.kill()
        half.wait()
        half.stdout.close()
    assert fill_alone() is None


def here():
    """The variables of this test's database."""
    name = connections["default"].settings_dict["NAME"]
    addresses = {
        variable: value.replace("/llo?", f"/{name}?")
        for variable, value in os.environ.items()
        if variable.startswith("DATABASE_")
    }
    return {**os.environ, **addresses, "DJANGO_SETTINGS_MODULE": "llo.settings.test"}


def fill_alone():
    try:
        return fill_region("rivierenland", today=timezone.localdate())
    finally:
        connections.close_all()


def wait_for_a_lock(waiting):
    while not waiting.done():
        with connections["owner"].cursor() as cursor:
            cursor.execute("select count(*) from pg_locks where not granted")
            if cursor.fetchone()[0]:
                return


class TestFirst:
    """`load_demo --first`, with two small regions and a stand-in for the process beside."""

    @pytest.fixture(autouse=True)
    def small(self, monkeypatch, sent):
        monkeypatch.setattr(filling, "FIRST", ("rivierenland", "zeeland"))

    def beside(self, monkeypatch, program):
        commands = []

        def start(command, **_how):
            commands.append(command)
            return subprocess.Popen([program])

        monkeypatch.setattr(filling, "popen", start)
        return commands

    def test_two_processes_share_the_work_once(self, monkeypatch):
        commands = self.beside(monkeypatch, "true")
        fill_first(today=timezone.localdate(), say=lambda _line: None)
        assert people_in("rivierenland")[0] > 20
        assert [command[-2:] for command in commands] == [["--only", "zeeland"]]
        fill_region("zeeland", today=timezone.localdate())
        fill_first(today=timezone.localdate(), say=lambda _line: None)
        assert len(commands) == 1

    def test_it_fails_when_the_other_process_fails(self, monkeypatch):
        self.beside(monkeypatch, "false")
        with pytest.raises(NotFilled, match="zeeland"):
            fill_first(today=timezone.localdate(), say=lambda _line: None)

    def test_refused_outside_the_demo(self, settings, monkeypatch):
        settings.DEMO = False
        with pytest.raises(NotHere):
            fill_first(today=timezone.localdate(), say=lambda _line: None)
