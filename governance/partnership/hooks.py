"""What agreements leave open for apps above; they fill it in AppConfig.ready()."""

from governance.partnership.models import Agreement
from regions.access.request import RegionRequest
from regions.extending import Slot

# On an agreement's page: who read figures because of it.
READINGS: Slot[[RegionRequest, Agreement]] = Slot()
