"""One cell of a file, read as the field its column holds."""

from trajectories.intake.cells.column import Column
from trajectories.intake.cells.parsing import read_cell
from trajectories.intake.cells.problems import KINDS, NOTHING, Problem, Reading

__all__ = ["KINDS", "NOTHING", "Column", "Problem", "Reading", "read_cell"]
