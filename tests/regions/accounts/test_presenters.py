"""The own account in words."""

from base64 import b64decode

import pytest

from regions.accounts.presenters import in_fours, sign_in_lines, svg_address


@pytest.mark.parametrize(("secret", "shown"), [("", ""), ("ABCD", "ABCD"), ("ABCDEFGHI", "ABCD EFGH I")])
def test_a_secret_to_type_over_stands_in_fours(secret, shown):
    assert in_fours(secret) == shown


def test_a_picture_travels_in_its_address():
    kind, _comma, content = svg_address("<svg/>").partition(",")
    assert (kind, b64decode(content)) == ("data:image/svg+xml;base64", b"<svg/>")


def test_each_line_about_signing_in_has_an_address_of_its_own():
    urls = [line.url for line in sign_in_lines()]
    assert len(set(urls)) == len(urls) == 4
    assert all(url.startswith("/account/") for url in urls)
