"""Where participant and employer meet: templates, trajectories, skills seen, follow-up."""

from trajectories.models.followup import FollowUp
from trajectories.models.progress import ProgressLog
from trajectories.models.skills import Skill, SkillObservation
from trajectories.models.templates import Template, TemplateStep
from trajectories.models.trajectory import Trajectory, TrajectoryStep

__all__ = [
    "FollowUp",
    "ProgressLog",
    "Skill",
    "SkillObservation",
    "Template",
    "TemplateStep",
    "Trajectory",
    "TrajectoryStep",
]
