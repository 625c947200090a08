"""A region with a hundred times the people reads hardly more in the database. On servers of its own, as `make bench`."""

import re
import subprocess
import sys

import pytest

from tests.benchmarks.growth import AIMS

LINE = re.compile(r"blocks of the (\w+) page at 20,000 against 200: ([\d.]+)")


@pytest.mark.trial
def test_pages_of_a_hundred_times_the_people_read_hardly_more():
    command = [sys.executable, "-m", "tests.benchmarks", "growth"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    grown = {name: float(times) for name, times in LINE.findall(printed)}
    assert grown.keys() == AIMS.keys()
    assert {name: times for name, times in grown.items() if times > AIMS[name]} == {}
