"""`make screenshots`: the pictures of README and docs, taken from the demo data by Chromium.

Starts servers of its own, loads the demo, serves it, and writes docs/screenshots/*.png.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from llo.embedded.servers import embedded_servers

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
PORT = 8765
DESKTOP, PHONE = (1440, 1000), (390, 844)


def main() -> int:
    folder = Path(tempfile.mkdtemp(prefix="llo-pictures-"))
    with embedded_servers(folder / "servers", durable=False) as environment:
        os.environ.update(environment)
        os.environ.update(DJANGO_SETTINGS_MODULE="llo.settings.development", LLO_VAR_DIR=str(folder))
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        import django

        django.setup()
        prepare()
        with subprocess.Popen(
            [
                str(Path(sys.executable).with_name("gunicorn")),
                "llo.wsgi:application",
                "--bind",
                f"127.0.0.1:{PORT}",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as web:
            try:
                take_pictures()
            finally:
                web.terminate()
    return 0


def prepare() -> None:
    from django.core.management import call_command

    call_command("migrate", database="owner", verbosity=0, interactive=False)
    call_command("load_demo")
    call_command("collectstatic", verbosity=0, interactive=False)


def take_pictures() -> None:
    from playwright.sync_api import sync_playwright

    from tests.browser.conftest import FLAGS, chromium_path

    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        for name, size, role, path in pictures():
            context = browser.new_context(
                base_url=f"http://localhost:{PORT}",
                viewport={"width": size[0], "height": size[1]},
                color_scheme="dark" if name.endswith("-dark") else "light",
                locale="nl-NL",
            )
            context.add_cookies([cookie_of(role)])
            page = context.new_page()
            page.goto(path)
            page.screenshot(path=FOLDER / f"{name}.png", full_page=True)
            context.close()
        browser.close()


def pictures() -> list[tuple[str, tuple[int, int], str, str]]:
    """(file name, window, role in Twente, address)."""
    samira = person("Samira", "El Idrissi")
    base = "/regio/twente"
    return [
        ("overzicht", DESKTOP, "regional_coordinator", f"{base}/"),
        ("overzicht-dark", DESKTOP, "regional_coordinator", f"{base}/"),
        ("overzicht-telefoon", PHONE, "regional_coordinator", f"{base}/"),
        ("deelnemers", DESKTOP, "regional_coordinator", f"{base}/deelnemers/"),
        ("deelnemer", DESKTOP, "regional_coordinator", f"{base}/deelnemers/{samira}/"),
        ("vastleggen", PHONE, "trajectory_supervisor", f"{base}/trajecten/vastleggen/{samira}/"),
        ("landelijk", DESKTOP, "national_office", "/landelijk/"),
        ("vandaag", PHONE, "trajectory_supervisor", f"{base}/trajecten/vandaag/"),
    ]


def person(first: str, last: str) -> str:
    from participants.models import Identity
    from regions.tenancy.scope import region_scope

    with region_scope(twente()):
        return str(
            Identity.objects.filter(first_name=first, last_name=last).values_list(
                "participant_id", flat=True
            )[0]
        )


def twente() -> int:
    from regions.models import Region

    return Region.objects.get(slug="twente").pk


def cookie_of(role: str) -> dict[str, str]:
    """A session as the sign-in leaves it, for the first member of Twente with this role who guides Samira."""
    from regions.models import Membership, NationalMember, User
    from regions.tenancy.scope import region_scope
    from tests.sessions import sign_in

    if role == "national_office":
        return as_cookie(sign_in(NationalMember.objects.active().first().user))
    wanted = "Karin de Vries" if role == "trajectory_supervisor" else None
    with region_scope(twente()):
        members = Membership.objects.active().with_role(role).order_by("since")
        user_id = (members.filter(name=wanted) if wanted else members).values_list("user_id", flat=True)[0]
    return as_cookie(sign_in(User.objects.get(pk=user_id)))


def as_cookie(header: str) -> dict[str, str]:
    name, value = header.split("=", 1)
    return {"name": name, "value": value, "url": f"http://localhost:{PORT}"}


if __name__ == "__main__":
    sys.exit(main())
