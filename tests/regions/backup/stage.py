"""What the tests of backup share."""

import os

from django.db import connections
from psycopg.conninfo import make_conninfo


def address(variable: str, database: str = "") -> str:
    return make_conninfo(
        os.environ[variable], dbname=database or connections["default"].settings_dict["NAME"]
    )
