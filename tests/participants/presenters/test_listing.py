"""The list of people in words."""

from types import SimpleNamespace

import pytest

from participants.hooks import LIST_BUTTONS, ListButton
from participants.presenters.listing import Button, list_buttons
from regions.access.permissions import Permission
from regions.enums import Role

LATER = ListButton(
    "Portfolio’s maken", "files", "printer", Permission.MAKE_PORTFOLIOS, 20, for_filter="Van deze lijst"
)
EARLIER = ListButton("Bestand inlezen", "tasks", "file-up", Permission.IMPORT, 10)


@pytest.mark.parametrize(
    ("role", "labels"),
    [
        (Role.REGIONAL_COORDINATOR, ["Bestand inlezen", "Portfolio’s maken"]),
        (Role.TRAJECTORY_SUPERVISOR, ["Portfolio’s maken"]),
        (Role.TEACHER, []),
    ],
)
def test_buttons_of_apps_above_stand_in_order_for_who_may(monkeypatch, role, labels):
    monkeypatch.setattr(LIST_BUTTONS, "_added", [LATER, EARLIER])
    buttons = list_buttons(SimpleNamespace(role=role), region="twente")
    assert [button.label for button in buttons] == labels


def test_a_button_carries_its_address_and_its_words_below_a_filter(monkeypatch):
    monkeypatch.setattr(LIST_BUTTONS, "_added", [LATER])
    coordinator = SimpleNamespace(role=Role.REGIONAL_COORDINATOR)
    assert list_buttons(coordinator, region="twente") == [
        Button("Portfolio’s maken", "/regio/twente/bestanden/", "printer", "Van deze lijst")
    ]
