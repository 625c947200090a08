"""What employers leave open for apps above; they fill it in AppConfig.ready()."""

from employers.models import Employer
from regions.access.request import RegionRequest
from regions.extending import Slot

# On an employer's page: who learns there.
PEOPLE_THERE: Slot[[RegionRequest, Employer]] = Slot()
