import pytest
from tests.governance.impact.stage import *

pytestmark = pytest.mark.django_db(transaction=True)

def test_x():
    stage = set_stage(people=12)
    t = ask_token(stage.issued)
    print(t.status_code, t.content, dict(t.headers))
    api = Api(t.json()["access_token"])
    for p in ("regios","regios/AM05","regios/AM28","indicatoren?limit=2","indicatoren?indicator=counted","indicatoren?x=1&limit=a&regio=!!","definities","openapi.json","zzz","regios/"):
        r = api.get(p)
        print(p, r.status_code, r.content.decode()[:700], dict(r.headers) if p=="regios" else r.headers.get("Link"))
    r = api.get("regios", "post"); print(r.status_code, dict(r.headers), r.content)
    r = api.get("regios", "head"); print(r.status_code, dict(r.headers), r.content)
    r = Api("x").get("regios"); print(r.status_code, dict(r.headers), r.content)
    from governance.partnership.actions import end_agreement
    with region_scope(stage.cast.twente.pk):
        from governance.impact.models import PartnerReading
        print(list(PartnerReading.objects.values_list("study","resource","count")))
        end_agreement(by=None, agreement=stage.agreement, reason="finished")
    for p in ("regios","regios/AM05","indicatoren"):
        r = api.get(p); print(r.status_code, r.content)
