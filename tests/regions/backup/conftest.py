"""Two regions with rows, and a database to put them back in."""

import os
from datetime import date

import psycopg
import pytest
from django.db import connections

from llo.database.roles import apply_roles
from regions.organisations.actions import add_organisation
from regions.todo.actions import add_task
from tests.cast import Cast, in_region


@pytest.fixture
def filled() -> Cast:
    """Two regions with rows of their own: tabs, line ends and backslashes in the text."""
    cast = Cast.load()
    for region, member, count in ((cast.twente, cast.karin, 3), (cast.zuidoost, cast.zoe, 2)):
        with in_region(region):
            for number in range(count):
                add_organisation(by=member, name=f"School\t{number}\\\nvan {region.name}", kind="other")
            add_task(by=member, assignee=member, title="Bel", due_on=date(2026, 12, 1))
    return cast


@pytest.fixture
def empty_database():
    name = f"{connections['default'].settings_dict['NAME']}_restored"
    drop = f"drop database if exists {name} with (force)"
    admin = psycopg.connect(os.environ["DATABASE_ADMIN_URL"], dbname="postgres", autocommit=True)
    with admin:
        admin.execute(drop)
        apply_roles(os.environ["DATABASE_ADMIN_URL"], database=name)
        yield name
        admin.execute(drop)
