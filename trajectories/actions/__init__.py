"""Everything that changes trajectories. Each action is one transaction with its audit event inside."""

from trajectories.actions.drafts import drop_draft, keep_draft
from trajectories.actions.portfolios import ask_portfolio, ask_portfolios
from trajectories.actions.progress import Logged, log_progress, undo_log
from trajectories.actions.templates import ensure_templates
from trajectories.actions.trajectories import (
    NotOpen,
    begin_trajectory,
    change_trajectory,
    end_trajectory,
    reopen_trajectory,
    start_trajectory,
    stop_trajectory,
    tick_step,
    undo_start,
    untick_step,
)
from trajectories.actions.undoing import take_back_entry, take_back_milestone
from trajectories.actions.work import (
    AlreadyAnswered,
    answer_follow_up,
    schedule_follow_ups,
    start_work,
    undo_answer,
    undo_start_work,
)
from trajectories.quick_log import QuickLog

__all__ = [
    "AlreadyAnswered",
    "Logged",
    "NotOpen",
    "QuickLog",
    "answer_follow_up",
    "ask_portfolio",
    "ask_portfolios",
    "begin_trajectory",
    "change_trajectory",
    "drop_draft",
    "end_trajectory",
    "ensure_templates",
    "keep_draft",
    "log_progress",
    "reopen_trajectory",
    "schedule_follow_ups",
    "start_trajectory",
    "start_work",
    "stop_trajectory",
    "take_back_entry",
    "take_back_milestone",
    "tick_step",
    "undo_answer",
    "undo_log",
    "undo_start",
    "undo_start_work",
    "untick_step",
]
