"""Leest de gepubliceerde cijfers van het LLO-Collectief en zet ze als CSV op het scherm.

    LLO_CLIENT_ID=… LLO_CLIENT_SECRET=… python partner_client.py https://llo.example.org

Heeft alleen Python 3.11 nodig. Vrij te gebruiken als begin van je eigen programma.
"""

import base64
import csv
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

COLUMNS = ("sleutel", "regio", "looptijd", "peildatum", "indicator", "waarde", "onderdrukt", "afronding")


def open_json(request):
    """Het antwoord als JSON. Bij 429 wachten we zo lang als de server vraagt."""
    while True:
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return json.load(response)
        except urllib.error.HTTPError as error:
            if error.code != 429:
                sys.exit(f"{error.code}: {error.read().decode()}")
            time.sleep(int(error.headers.get("Retry-After", "60")))


def token(host, client_id, secret):
    """Een token voor een kwartier. Vraag een nieuw token als het op is."""
    basic = base64.b64encode(f"{client_id}:{secret}".encode()).decode()
    form = urllib.parse.urlencode({"grant_type": "client_credentials"}).encode()
    request = urllib.request.Request(f"{host}/oauth/token", form, {"Authorization": f"Basic {basic}"})
    return open_json(request)["access_token"]


def figures(host, access_token, **filters):
    """Alle cijfers, bladzijde na bladzijde."""
    query = {"limit": "200", **filters}
    while True:
        address = f"{host}/api/v1/indicatoren?{urllib.parse.urlencode(query)}"
        request = urllib.request.Request(address, headers={"Authorization": f"Bearer {access_token}"})
        page = open_json(request)
        yield from page["indicatoren"]
        if page["volgende"] is None:
            return
        query["cursor"] = page["volgende"]


def main():
    host = sys.argv[1].rstrip("/")
    access_token = token(host, os.environ["LLO_CLIENT_ID"], os.environ["LLO_CLIENT_SECRET"])
    table = csv.DictWriter(sys.stdout, COLUMNS, extrasaction="ignore")
    table.writeheader()
    table.writerows(figures(host, access_token))


if __name__ == "__main__":
    main()
