"""From a person and a road to the rows that tell it: one history at a time, in the words of colleagues."""

from llo.demo.history.arrival import arrive
from llo.demo.history.case import Case, Detail, Stock, Team
from llo.demo.history.contacts import keep_contact
from llo.demo.history.learning import learn
from llo.demo.history.work import work

__all__ = ["Case", "Detail", "Stock", "Team", "write_history"]


def write_history(case: Case) -> None:
    """Everything about one person, added to the case's rows."""
    arrive(case)
    learn(case)
    work(case)
    keep_contact(case)
