"""What a lower app leaves open and a higher app fills."""

import pytest
from django.utils.safestring import SafeString, mark_safe

from regions.extending import Hook, Registry, Slot


def test_things_stay_in_order_and_stand_once():
    registry: Registry[str] = Registry()
    for thing in ("b", "a", "b"):
        registry.add(thing)
    assert list(registry) == ["b", "a"]
    registry.remove("b")
    assert list(registry) == ["a"]
    with pytest.raises(ValueError, match="not in list"):
        registry.remove("b")


def test_a_hook_asks_everybody_and_none_when_nobody_is_there():
    hook: Hook[[int], int] = Hook()
    assert hook.each(3) == []
    hook.add(lambda number: number + 1)
    hook.add(lambda number: number * 2)
    assert hook.each(3) == [4, 6]


def test_a_slot_joins_pieces_of_html():
    slot: Slot[[str]] = Slot()
    assert slot.rendered("x") == ""
    slot.add(lambda name: mark_safe(f"<b>{name}</b>"))
    slot.add(lambda name: mark_safe("<hr>"))
    assert slot.rendered("x") == "<b>x</b><hr>"
    assert isinstance(slot.rendered("x"), SafeString)
