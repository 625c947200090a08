"""Everything that changes an import. Keyword-only, one transaction each, with its audit event inside."""

from trajectories.intake.actions.checking import recheck
from trajectories.intake.actions.choosing import (
    NotOpen,
    accept_problem,
    answer_questions,
    choose_columns,
    choose_sheet,
    correct_row,
    decide_row,
    settle_all,
)
from trajectories.intake.actions.saving import NotReady, confirm_import, open_again, save_rows
from trajectories.intake.actions.undoing import CannotUndo, ask_undo, stay_saved, undo_rows
from trajectories.intake.actions.uploading import (
    discard_import,
    forget_file,
    forget_old,
    read_in,
    refuse_file,
    try_again,
    upload_file,
)

__all__ = [
    "CannotUndo",
    "NotOpen",
    "NotReady",
    "accept_problem",
    "answer_questions",
    "ask_undo",
    "choose_columns",
    "choose_sheet",
    "confirm_import",
    "correct_row",
    "decide_row",
    "discard_import",
    "forget_file",
    "forget_old",
    "open_again",
    "read_in",
    "recheck",
    "refuse_file",
    "save_rows",
    "settle_all",
    "stay_saved",
    "try_again",
    "undo_rows",
    "upload_file",
]
