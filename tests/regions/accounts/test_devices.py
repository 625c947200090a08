"""Which device a browser says it is."""

import pytest

from regions.accounts.devices import device_name

EDGE = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36 Edg/131.0"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile Safari/604.1"


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (EDGE, "Edge, Windows"),
        (PHONE, "Safari, iPhone"),
        ("Linux", "Linux"),
        ("curl/8", "Onbekend apparaat"),
        ("", "Onbekend apparaat"),
    ],
)
def test_in_two_words(agent, name):
    assert device_name(agent) == name
