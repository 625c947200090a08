"""Fields and their checks. Forms validate; saving is for actions."""

from trajectories.forms.filters import TrajectoryFilter
from trajectories.forms.quick_log import QuickLogForm
from trajectories.forms.trajectories import BeginForm, ChangeForm, EndForm, StartForm, StopForm, WorkForm

__all__ = [
    "BeginForm",
    "ChangeForm",
    "EndForm",
    "QuickLogForm",
    "StartForm",
    "StopForm",
    "TrajectoryFilter",
    "WorkForm",
]
