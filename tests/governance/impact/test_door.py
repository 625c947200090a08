import pytest
from django.db import connections

pytestmark = pytest.mark.django_db(transaction=True)

def test_x():
    with connections["partner"].cursor() as c:
        c.execute("select current_user")
        print(c.fetchall())
        c.execute("select region_id from partnership_agreement")
        print(c.fetchall())
        c.execute("select region_id, value from impact_publishedfigure")
        print(c.fetchall())
        c.execute("select id, slug from regions_region")
        print(c.fetchall())
        c.execute("select id, wave from regions_programmeperiod")
        print(c.fetchall())
