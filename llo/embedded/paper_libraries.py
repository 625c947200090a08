"""The system libraries that put HTML on paper: found, else installed, else unpacked, else named.

`python -m llo.embedded.paper_libraries -- command …` sees to them and becomes the command.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

LIBRARIES = (
    "libgobject-2.0.so.0",
    "libpango-1.0.so.0",
    "libharfbuzz.so.0",
    "libharfbuzz-subset.so.0",  # WeasyPrint works without, and then needs 2.7 times as long for every page
    "libfontconfig.so.1",
    "libpangoft2-1.0.so.0",
)
PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends", *PACKAGES)
UNPACKED = Path(sys.prefix) / "paper"
FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>{root}/usr/share/fonts</dir>
  <cachedir>{root}/cache</cachedir>
</fontconfig>
"""


class PaperLibrariesMissing(RuntimeError):
    """Names the libraries that are not there and the command that brings them."""


def missing_libraries() -> list[str]:
    """File names of the libraries that the loader does not find in this process."""
    return [name for name in LIBRARIES if not _loads(name)]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _missing_in_new_process(environment: Mapping[str, str]) -> list[str]:
    # The loader reads LD_LIBRARY_PATH once, at the start of a process.
    ask = "from llo.embedded.paper_libraries import missing_libraries as m; print(*m())"
    told = subprocess.run(
        [sys.executable, "-c", ask],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return told.stdout.split()


def paper_environment(unpacked: Path = UNPACKED) -> dict[str, str]:
    """Variables that a process needs to find the libraries; empty when the system has them.

    Installs them as root, unpacks them below `unpacked` otherwise. PaperLibrariesMissing when neither works.
    """
    missing = missing_libraries()
    if not missing:
        return {}
    if not sys.platform.startswith("linux") or not shutil.which("apt-get"):
        raise PaperLibrariesMissing(_advice(missing))
    if os.geteuid() == 0:
        return _installed()
    environment = _unpacked_environment(unpacked)
    if _missing_in_new_process(environment):
        _unpack(unpacked)
    if still := _missing_in_new_process(environment):
        raise PaperLibrariesMissing(_advice(still))
    return environment


def _installed() -> dict[str, str]:
    _say("Installing the libraries for PDF (Pango, HarfBuzz) …")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if subprocess.run(INSTALL, env=quiet, capture_output=True).returncode != 0:
        subprocess.run(["apt-get", "update"], env=quiet, capture_output=True)
        subprocess.run(INSTALL, env=quiet, capture_output=True)
    if still := _missing_in_new_process({}):
        raise PaperLibrariesMissing(_advice(still))
    return {}


def _unpack(target: Path) -> None:
    """Without root: download with package lists of our own and unpack beside the environment (about 18 MB)."""
    _say("Unpacking the libraries for PDF (Pango, HarfBuzz) into the environment …")
    state, cache = target / "apt" / "state", target / "apt" / "cache"
    for folder in (state / "lists" / "partial", cache / "archives" / "partial", target / "cache"):
        folder.mkdir(parents=True, exist_ok=True)
    options = {
        "Dir::State": state,
        "Dir::State::status": "/var/lib/dpkg/status",
        "Dir::Cache": cache,
        "Debug::NoLocking": "1",
        "APT::Sandbox::User": "",
    }
    apt = ["apt-get", *(word for name, value in options.items() for word in ("-o", f"{name}={value}"))]
    subprocess.run([*apt, "update"], capture_output=True)
    fetched = subprocess.run([*apt, "--download-only", *INSTALL[1:]], capture_output=True)
    if fetched.returncode == 0:
        for package in sorted((cache / "archives").glob("*.deb")):
            subprocess.run(["dpkg", "-x", package, target], check=True, capture_output=True)
    (target / "fonts.conf").write_text(FONTS_CONF.format(root=target))
    shutil.rmtree(target / "apt", ignore_errors=True)


def _unpacked_environment(root: Path) -> dict[str, str]:
    folders = [*root.glob("usr/lib/*-linux-gnu*"), *root.glob("lib/*-linux-gnu*")]
    if not folders:
        machine = f"{os.uname().machine}-linux-gnu"
        folders = [root / "usr/lib" / machine, root / "lib" / machine]
    paths = [*map(str, folders), *filter(None, [os.environ.get("LD_LIBRARY_PATH")])]
    environment = {"LD_LIBRARY_PATH": ":".join(paths)}
    if not Path("/etc/fonts/fonts.conf").exists():
        environment["FONTCONFIG_FILE"] = str(root / "fonts.conf")
    return environment


def _advice(missing: list[str]) -> str:
    return (
        f"PDF needs system libraries that are not here: {', '.join(missing)}.\n"
        f"On Debian or Ubuntu, as root:  apt-get install --no-install-recommends {' '.join(PACKAGES)}\n"
        "Elsewhere install Pango 1.44 or newer and HarfBuzz with its subset library."
    )


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main(words: list[str]) -> int:
    command = words[1:] if words[:1] == ["--"] else words
    try:
        os.environ.update(paper_environment())
    except PaperLibrariesMissing as missing:
        _say(str(missing))
        return 1
    if command:
        os.execvp(command[0], command)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
