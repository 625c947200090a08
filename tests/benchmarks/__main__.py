"""Starts servers of its own, fills 35 regions, measures, prints `name: value` lines.

With names of parts only those: `make bench ARGS="batches national"`.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from llo.embedded.servers import embedded_servers

SIZES = {"twente": 200, "zuidoost-brabant": 2_000, "groot-amsterdam": 20_000}
SMALL_REGION = 30


def main() -> int:
    folder = Path(tempfile.mkdtemp(prefix="llo-bench-"))
    with embedded_servers(folder / "servers") as environment:
        os.environ.update(environment)
        os.environ["DJANGO_SETTINGS_MODULE"] = "tests.benchmarks.settings"
        os.environ["LLO_VAR_DIR"] = str(folder / "var")
        import django

        django.setup()
        run()
    return 0


def run() -> None:
    from tests.benchmarks import batches, growth, isolation, national, pages, paper
    from tests.benchmarks.data import prepare

    started = time.monotonic()
    browsers = prepare(SIZES, SMALL_REGION)
    say("seconds to fill 35 regions", time.monotonic() - started)
    for part in (pages, growth, isolation, paper, batches, national):  # the last one adds people
        if not sys.argv[1:] or part.__name__.rpartition(".")[2] in sys.argv[1:]:
            for name, value, aim in part.measure(browsers):
                say(name, value, aim)


def say(name: str, value: float, aim: str = "") -> None:
    number = f"{value:.0f}" if float(value).is_integer() and abs(value) >= 1 else f"{value:.2f}"
    print(f"{name}: {number}" + (f"  (aim {aim})" if aim else ""), flush=True)


if __name__ == "__main__":
    sys.exit(main())
