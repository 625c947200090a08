"""What the tests of organisations share: the ROC of Twente."""

from regions.models import Organisation
from regions.organisations.actions import add_organisation
from tests.cast import in_region

LIST = "/regio/twente/organisaties/"
ROC = {
    "name": "ROC van Twente",
    "kind": "vocational_school",
    "place": "Hengelo",
    "kvk_number": "08093459",
    "website": "",
}


def planted(cast, **values) -> Organisation:
    with in_region(cast.twente):
        return add_organisation(by=cast.karin, **{**ROC, **values})
