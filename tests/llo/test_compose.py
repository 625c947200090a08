"""docker-compose.yml and Dockerfile against the settings and the roles. Parsed, not run: docs/operations.md."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from django.core.management import load_command_class

from llo.database.roles import LOGIN_URLS, passwords_from
from llo.embedded.paper_libraries import PACKAGES

PROJECT = Path(__file__).resolve().parents[2]
COMPOSE = (PROJECT / "docker-compose.yml").read_text()
EXAMPLE = (PROJECT / ".env.example").read_text()
TESTS_ONLY = {"PYTEST_XDIST_WORKER"}
ONCE = {"roles", "migrate", "backup", "restore"}
APP = {"web", "worker", "beat", "migrate", "backup", "restore"}
VARIABLE = re.compile(r"(?<!\$)\$\{(\w+)(?::?([?-])([^}]*))?\}")


def filled_in(text):
    """What Compose makes of the file with every secret filled in and nothing else."""

    def value(found):
        name, kind, default = found.groups()
        return (
            default
            if kind == "-"
            else {"DOMAIN": "llo.example.org", "ADMIN_EMAIL": "a@b.nl"}.get(name, f"v-{name}")
        )

    return VARIABLE.sub(value, text).replace("$$", "$")


STACK = yaml.safe_load(filled_in(COMPOSE))
SERVICES = STACK["services"]
INTERNAL = {name for name, network in STACK["networks"].items() if network.get("internal")}


def each(names=tuple(SERVICES)):
    return pytest.mark.parametrize("name", sorted(names))


@each()
def test_every_container_is_without_root_and_without_rights(name):
    service = SERVICES[name]
    assert not str(service["user"]).startswith(("0", "root"))
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "cap_add" not in service
    assert "privileged" not in service
    assert service["security_opt"] == ["no-new-privileges:true"]


def test_only_the_proxy_can_be_reached_from_outside():
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]
    assert all("network_mode" not in service for service in SERVICES.values())


def test_the_proxy_cannot_reach_database_or_broker():
    proxy = set(SERVICES["proxy"]["networks"])
    for name in ("postgres", "redis"):
        assert not proxy & set(SERVICES[name]["networks"])
        assert set(SERVICES[name]["networks"]) <= INTERNAL


@each({"worker", "beat"} | ONCE)
def test_what_needs_no_internet_has_none(name):
    assert set(SERVICES[name]["networks"]) <= INTERNAL


@each(set(SERVICES) - ONCE)
def test_what_stays_up_has_a_health_check_and_comes_back(name):
    assert SERVICES[name]["healthcheck"]["test"]
    assert SERVICES[name]["restart"] == "unless-stopped"


@each(ONCE)
def test_what_runs_once_is_not_started_again(name):
    assert SERVICES[name]["restart"] == "no"


def test_health_checks_ask_the_pages_there_are():
    from django.urls import resolve

    asked = {word for name in ("web", "proxy") for word in SERVICES[name]["healthcheck"]["test"]}
    paths = {re.sub(r"^http://[^/]+", "", word) for word in asked if "/" in word and "null" not in word}
    assert paths == {"/livez", "/readyz"}
    for path in paths:
        resolve(path)
    assert "inspect ping" in SERVICES["worker"]["healthcheck"]["test"][1]


def test_the_order_of_the_start_is_roles_migrate_and_then_the_rest():
    def after(name):
        return {other: how["condition"] for other, how in SERVICES[name]["depends_on"].items()}

    assert after("roles") == {"postgres": "service_healthy"}
    assert after("migrate")["roles"] == "service_completed_successfully"
    for name in ("web", "worker", "beat"):
        assert after(name) == {"migrate": "service_completed_successfully"}
    assert "--database owner" in SERVICES["migrate"]["command"][2]


def test_every_role_with_a_login_gets_a_password_and_no_other():
    sql = (PROJECT / "llo/database/roles.sql").read_text()
    logins = set(re.findall(r"\('(llo_\w+)',\s*'LOGIN", sql))
    assert logins == set(LOGIN_URLS)
    passwords = passwords_from(SERVICES["roles"]["environment"])
    assert set(passwords) == logins
    assert len(set(passwords.values())) == len(logins)


@each(set(SERVICES) - {"roles"})
def test_addresses_carry_the_same_password_everywhere(name):
    given = SERVICES["roles"]["environment"]
    for variable, value in SERVICES[name].get("environment", {}).items():
        if variable in LOGIN_URLS.values():
            assert value == given[variable]


def test_who_knows_the_owners_and_the_superusers_password():
    def knowing(variable):
        return {name for name, service in SERVICES.items() if variable in service.get("environment", {})}

    assert knowing("DATABASE_OWNER_URL") == {"roles", "migrate", "restore"}
    assert knowing("DATABASE_ADMIN_URL") == {"roles"}
    assert knowing("DATABASE_BACKUP_URL") == {"roles", "backup"}


def names_read_by_the_code():
    pattern = re.compile(r"""(?:environ\.get\(|environ\[|required\(|setdefault\()\s*["']([A-Z][A-Z_]+)["']""")
    folders = ("llo", "regions", "participants", "employers", "trajectories", "governance")
    files = [file for folder in folders for file in (PROJECT / folder).rglob("*.py")]
    return {name for file in files for name in pattern.findall(file.read_text())} - TESTS_ONLY | set(
        LOGIN_URLS.values()
    )


@each(APP | {"roles"})
def test_every_variable_given_is_read_somewhere(name):
    assert set(SERVICES[name]["environment"]) - names_read_by_the_code() == set()


@each(APP)
def test_every_variable_that_settings_require_is_given(name):
    base = (PROJECT / "llo/settings/base.py").read_text()
    required = set(re.findall(r'required\("(\w+)"\)', base))
    assert len(required) >= 4
    assert required <= set(SERVICES[name]["environment"])


def test_no_secret_stands_in_the_file():
    for name, service in yaml.safe_load(COMPOSE)["services"].items():
        for variable, value in service.get("environment", {}).items():
            if re.search("PASSWORD|SECRET|KEY|AUTH", variable):
                assert re.fullmatch(r"\$\{\w+:\?\}|\$\{EMAIL_HOST_PASSWORD:-\}", value), (name, variable)


def test_the_example_names_every_variable_and_holds_no_secret():
    asked = {found[0] for found in VARIABLE.findall(COMPOSE)}
    named = dict(re.findall(r"^(\w+)=(.*)$", EXAMPLE, re.MULTILINE))
    assert set(named) == asked
    assert {name for name, value in named.items() if value} == {"EMAIL_PORT", "EMAIL_USE_TLS", "VERSION"}


def in_production(folder, var, *words):
    """manage.py in `folder` with what the compose file gives the web process, its files in `var`."""
    environment = {
        key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LD_LIBRARY_PATH")
    }
    environment |= {name: str(value) for name, value in SERVICES["web"]["environment"].items()}
    environment |= {"LLO_VAR_DIR": str(var), "SECRET_KEY": "k9" + "aB3xY7qW5eR1tZ8u" * 4}
    command = [sys.executable, "manage.py", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def test_production_settings_pass_djangos_deployment_check(tmp_path):
    told = in_production(PROJECT, tmp_path, "check", "--deploy", "--fail-level", "WARNING")
    assert told.returncode == 0, told.stderr


def test_every_variable_stands_in_the_manual():
    manual = (PROJECT / "docs/operations.md").read_text()
    ours = names_read_by_the_code() | {found[0] for found in VARIABLE.findall(COMPOSE)}
    assert {name for name in ours if f"`{name}`" not in manual} == set()


@pytest.mark.parametrize(
    ("name", "command"), [("backup", "backup_database"), ("restore", "restore_database")]
)
def test_backup_and_restore_call_commands_that_take_these_words(name, command):
    words = " ".join(SERVICES[name]["command"])
    assert f"manage.py {command}" in words
    parser = load_command_class("regions", command).create_parser("manage.py", command)
    assert set(re.findall(r"--\w+", words)) <= set(parser._option_string_actions)


class TestDockerfile:
    TEXT = (PROJECT / "Dockerfile").read_text()

    def stage(self, name):
        return re.search(rf"^FROM \S+ AS {name}\n(.*?)(?=^FROM |\Z)", self.TEXT, re.MULTILINE | re.DOTALL)[1]

    def test_every_target_ends_as_the_user_that_compose_names(self):
        users = {service["user"] for service in SERVICES.values() if "build" in service}
        for target in {service["build"]["target"] for service in SERVICES.values() if "build" in service}:
            assert re.findall(r"^USER (.*)$", self.stage(target), re.MULTILINE)[-1] in users

    def test_it_has_what_paper_needs_and_no_development_packages(self):
        assert all(package in self.stage("app") for package in PACKAGES)
        assert "--require-hashes -r /tmp/requirements.lock" in self.stage("packages")
        assert "requirements-dev" not in self.TEXT

    def test_every_app_is_copied_and_let_through(self):
        from django.apps import apps

        let_through = (PROJECT / ".dockerignore").read_text()
        ours = {
            Path(app.path).relative_to(PROJECT).parts[0] for app in apps.get_app_configs() if in_project(app)
        }
        for folder in ours | {"llo", "templates", "static", "CHANGELOG.md"}:
            assert f"COPY {folder} {folder}\n" in self.TEXT
            assert f"!{folder}\n" in let_through

    @pytest.mark.parametrize("folder", ["llo/embedded", "llo/demo"])
    def test_what_is_for_development_is_left_out(self, folder):
        assert folder in (PROJECT / ".dockerignore").read_text().splitlines()
        (removed,) = re.findall(r"^RUN rm -rf (.*?) *\\$", self.stage("app"), re.MULTILINE)
        assert folder in removed.split()

    def test_the_product_stands_without_what_is_left_out(self, tmp_path):
        """The folders of the image, put together without Docker."""
        for source, target in re.findall(r"^COPY (\S+) (\S+)$", self.stage("app"), re.MULTILINE):
            if (PROJECT / source).is_dir():
                shutil.copytree(PROJECT / source, tmp_path / target, ignore=self.left_out)
            else:
                (tmp_path / source).parent.mkdir(exist_ok=True)
                shutil.copy(PROJECT / source, tmp_path / source)
        told = in_production(tmp_path, tmp_path / "var", "check", "--deploy", "--fail-level", "WARNING")
        assert told.returncode == 0, told.stderr
        assert not (tmp_path / "llo" / "demo").exists()

    @staticmethod
    def left_out(folder, names):
        ignored = (PROJECT / ".dockerignore").read_text().splitlines()
        return {
            name
            for name in names
            if name == "__pycache__" or str((Path(folder) / name).relative_to(PROJECT)) in ignored
        }


def in_project(app):
    return Path(app.path).is_relative_to(PROJECT) and ".venv" not in app.path


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_no_address_stands_in_a_lock(lock):
    text = (PROJECT / lock).read_text()
    assert not re.search(r"https?://|index-url|find-links", text)
    pins = re.findall(r"^\S+==\S+", text, re.MULTILINE)
    assert len(pins) > 20
    assert text.count("--hash=sha256:") >= len(pins)
