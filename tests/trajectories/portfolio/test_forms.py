"""Every choice says how many documents it gives."""

from trajectories.portfolio.forms import PortfolioForm
from trajectories.portfolio.queries.choices import PeopleChoice


def form_of(*counts: int, **answers) -> PortfolioForm:
    choices = [PeopleChoice(str(count), "Iedereen", None, count) for count in counts]
    return PortfolioForm(answers or None, choices=choices)


def test_one_and_many():
    labels = [label for _value, label in form_of(1, 1200).fields["wie"].choices]
    assert labels == ["Iedereen: 1 portfolio", "Iedereen: 1.200 portfolio’s"]
    assert form_of(1, 1200).fields["wie"].initial == "1"
    assert form_of().fields["wie"].initial is None


def test_more_than_fits_is_refused():
    assert form_of(2000, wie="2000").is_valid()
    assert "Dit zijn meer dan 2.000 mensen." in str(form_of(2001, wie="2001").errors["wie"])
