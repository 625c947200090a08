"""The example list that senders may start from: headings that are recognised without a doubt, and one invented
person."""

from datetime import date

from regions.spreadsheets.writing import Written

PAIRS: list[tuple[str, Written]] = [
    ("Deelnemersnummer", "V001"),
    ("Voornaam", "Voorbeeld"),
    ("Tussenvoegsel", "van de"),
    ("Achternaam", "Deelnemer"),
    ("Geboortedatum", date(1985, 3, 14)),
    ("Geslacht", "vrouw"),
    ("Postcode", "7511 AB"),
    ("Woonplaats", "Enschede"),
    ("Telefoon", "0612345678"),
    ("E-mail", "voorbeeld@example.org"),
    ("NT1/NT2", "NT2"),
    ("Moedertaal", "Turks"),
    ("Hoogste opleiding", "vmbo"),
    ("Arbeidssituatie", "werkzoekend, Participatiewet"),
    ("Aangemeld door", "Taalhuis"),
    ("Datum aanmelding", date(2026, 2, 3)),
    ("Datum screening", date(2026, 2, 10)),
    ("Gescreend met", "Taalmeter"),
    ("Uitslag", "moeite"),
    ("Niveau lezen", "A2"),
    ("Niveau schrijven", None),
    ("Niveau rekenen", "1F"),
    ("Route", "C"),
    ("Module", "Schoonmaak + taal"),
    ("Startdatum", date(2026, 3, 2)),
    ("Begeleider", None),
    ("Traject klaar op", None),
    ("Aan het werk sinds", None),
    ("Reden gestopt", None),
    ("Gestopt op", None),
    ("Toestemming onderzoek", "ja"),
    ("Opmerkingen", "Haal deze regel weg"),
]
HEADINGS = [heading for heading, _value in PAIRS]
EXAMPLE = [value for _heading, value in PAIRS]
WIDTHS = [max(12, len(heading) + 2) for heading in HEADINGS]
