"""Citizen service numbers are recognised, to keep them out."""

import pytest

from regions.bsn import (
    HIDDEN,
    calls_itself_bsn,
    hide_bsn,
    hide_numbers_like_bsn,
    numbers_like_bsn,
    passes_eleven_test,
    without_bsn,
)

A_BSN = "111222333"


@pytest.mark.parametrize(
    ("digits", "passes"),
    [
        (A_BSN, True),
        ("11222333", False),
        ("111222334", False),
        ("000000000", False),
        ("1112223330", False),
        ("x", False),
    ],
)
def test_the_eleven_test(digits, passes):
    assert passes_eleven_test(digits) is passes


def test_a_number_counts_however_it_is_grouped_but_not_inside_a_longer_one():
    assert numbers_like_bsn("bel 111.222.333 of 111 222 333") == ["111.222.333", "111 222 333"]
    assert numbers_like_bsn("0111222333 en 1112223330") == []


@pytest.mark.parametrize(
    ("text", "called"),
    [
        (f"BSN {A_BSN}", True),
        ("burgerservicenummer: 123456789", True),
        ("sofinummer 12345678", True),
        ("bsn volgt later", False),
        (f"dossier {A_BSN}", False),
        ("absnabel 123456789", False),
        (HIDDEN, True),
    ],
)
def test_only_what_is_called_so_is_refused(text, called):
    assert calls_itself_bsn(text) is called


def test_hiding_leaves_the_rest():
    assert hide_bsn(f"bsn {A_BSN}, belt graag") == f"bsn {HIDDEN}, belt graag"
    assert hide_bsn(f"dossier {A_BSN}") == f"dossier {A_BSN}"
    assert hide_numbers_like_bsn(f"dossier {A_BSN}") == f"dossier {HIDDEN}"
    assert without_bsn(f"BSN: {A_BSN}, belt graag") == "belt graag"
