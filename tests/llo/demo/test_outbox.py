"""In the demo no mail leaves the machine; a page shows it."""

import json

from django.core.mail import EmailMessage

from llo.demo.outbox import OutboxBackend, sent_messages


def test_the_outbox_keeps_the_mail_of_the_demo(tmp_path, settings, client):
    settings.VAR_DIR = tmp_path
    OutboxBackend().send_messages(
        [EmailMessage("Onderwerp", "Open https://x.example/y", to=["a@example.org"])]
    )
    assert [mail["subject"] for mail in sent_messages()] == ["Onderwerp"]
    page = client.get("/voorbeeld/post/").content.decode()
    assert "Onderwerp" in page
    assert 'href="https://x.example/y"' in page
    assert json.loads(next((tmp_path / "outbox").iterdir()).read_text())["to"] == ["a@example.org"]
