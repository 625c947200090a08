from uuid import uuid4

import pytest
from django.http import Http404, HttpResponse

from employers.doors import opens_employer
from tests.cast import in_region
from tests.employers.stage import plant

pytestmark = pytest.mark.django_db


@opens_employer
def page(request, employer, **kwargs):
    return HttpResponse(f"{employer} {kwargs}")


def test_the_employer_of_this_region_or_none(cast, rf):
    own, other = plant(cast), plant(cast, "Elders", region=cast.zuidoost, by=cast.zoe)
    request = rf.get("/")
    with in_region(cast.twente):
        answer = page(request, employer_id=own.pk, contact_id=7)
        for not_here in (other.pk, uuid4()):
            with pytest.raises(Http404):
                page(request, employer_id=not_here)
    assert answer.content.decode() == "Van Dalen Logistiek {'contact_id': 7}"
