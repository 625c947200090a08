"""What senders call their columns. Words are plain (see words.plain); * stands for any ending.

A heading fits a field when it holds one of its phrases; the longer the phrase, the surer we are. A heading
that holds one of the words after "not" is about something else.
"""

from dataclasses import dataclass

from trajectories.intake.enums import Field


@dataclass(frozen=True)
class Synonyms:
    phrases: tuple[str, ...]
    not_with: tuple[str, ...] = ()


def _split(text: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in text.split(",") if phrase.strip())


def _fits(phrases: str, not_with: str = "") -> Synonyms:
    return Synonyms(_split(phrases), _split(not_with))


_DATE = "datum, d d, dd, op, per, sinds, vanaf, wanneer"

SYNONYMS: dict[Field, Synonyms] = {
    Field.NUMBER: _fits(
        "deelnemersnr, deelnemersnummer, deelnemernummer, deelnemer nr, deelnemer nummer, deelnemer id, klantnummer,"
        " klantnr, clientnummer, clientnr, dossiernummer, kandidaatnummer, kandidaatnr, registratienummer, kenmerk,"
        " nummer, nr, id, volgnummer, volgnr, persoonsnummer, studentnummer, leerlingnummer, number",
        "telefoon*, tel, mobiel*, gsm, bsn, sofi*, huis*, kvk, mail, bank*, brin, crebo",
    ),
    Field.FIRST_NAME: _fits(
        "voornaam, voornamen, roepnaam, voorletters, voorletter, initialen, vn, first name, firstname"
    ),
    Field.INFIX: _fits("tussenvoegsel*, tussenv, tussenvgsl, tv, tsv, tussen, voorvoegsel*, infix"),
    Field.LAST_NAME: _fits(
        "achternaam, geslachtsnaam, familienaam, geboortenaam, an, surname, last name, lastname"
    ),
    Field.FULL_NAME: _fits(
        "naam, namen, volledige naam, naam deelnemer, deelnemer, naam kandidaat, kandidaat, naam client, client,"
        " cursist, naam cursist, student, inwoner, name",
        "voor*, achter*, bedrijf*, begeleid*, werkgever*, docent, nr, nummer, id, contact*, gebruikers*, roep*, module,"
        " instelling, organisatie, familie*, geslachts*, geboorte*, first, last",
    ),
    Field.BIRTH: _fits(
        "geboortedatum, geboorte datum, geb datum, gebdatum, geb dat, gebdat, geboren, geboren op, geboortejaar,"
        " geboorte jaar, geb jaar, gebjaar, geb, jaar geboren, geboortedag, birth*, date of birth",
        "plaats, land",
    ),
    Field.GENDER: _fits("geslacht, m v, v m, mv, m v x, sexe, gender, man vrouw, sekse, aanhef"),
    Field.STREET: _fits("straat, adres, straat en huisnummer, straatnaam, street", "mail, e mail, web*"),
    Field.POSTCODE: _fits("postcode*, pc, pc4, pc6, postal code, zip"),
    Field.PLACE: _fits(
        "woonplaats, woonpl, gemeente, plaats, stad, woongemeente, dorp, city, plaatsnaam", "geboorte*, werk*"
    ),
    Field.PHONE: _fits(
        "telefoon*, tel, telefoonnr, tel nr, telnr, mobiel*, mobielnr, gsm, 06 nummer, 06 nr, phone, mobile, bellen",
        "werkgever, bedrijf",
    ),
    Field.EMAIL: _fits(
        "e mail, email, mail, e mailadres, emailadres, mailadres", "begeleid*, contactpersoon"
    ),
    Field.LANGUAGE_BACKGROUND: _fits("nt1 nt2, nt1, nt2, taalachtergrond, nt, eerste of tweede taal"),
    Field.MOTHER_TONGUE: _fits(
        "moedertaal, eerste taal, thuistaal, land van herkomst taal, mother tongue, native language"
    ),
    Field.EDUCATION: _fits(
        "hoogst genoten opleiding, hoogste opleiding, opleiding, opleidingsniveau, vooropleiding, schoolopleiding,"
        " hoogst behaalde opleiding, hoogste diploma, diploma, education",
        "start*, traject*, module, gestart",
    ),
    Field.WORK: _fits(
        "arbeidssituatie, werksituatie, arbeidsmarktpositie, werk, werkt, uitkering, soort uitkering, inkomen,"
        " inkomenssituatie, situatie werk, werkend, arbeidsstatus, arbeidspositie, employment",
        "gevonden, per, sinds, vanaf, aan het, datum, gever, geworden, consulent, begeleid*",
    ),
    Field.REFERRER: _fits(
        "aangemeld door, verwijzer, verwezen door, doorverwezen door, verwijzende instantie, aanmelder, vindplaats,"
        " herkomst, via, binnengekomen via, gevonden via, bron, wervingskanaal, kanaal, instroom via, "
        "toeleider, referrer"
    ),
    Field.REGISTERED_ON: _fits(
        "datum aanmelding, aanmelddatum, aanmelding, aangemeld, aangemeld op, aangemeld d d, aanmeldings datum,"
        " aanmeldingsdatum, inschrijfdatum, ingeschreven op, intake, intakedatum, datum intake, intake d d,"
        " instroomdatum, datum instroom, registratiedatum, registered",
        "door, via, wijze",
    ),
    Field.SCREENED_ON: _fits(
        "screening*, datum screening, gescreend, gescreend op, screeningsdatum, taalmeter, taalmeter d d,"
        " datum taalmeter, rekenmeter, digimeter, taalverkenner, toa, toetsdatum, datum toets, test datum, afname,"
        " afnamedatum, datum afname",
        "uitslag, resultaat, score, uitkomst, niveau, instrument, soort, door, wijze",
    ),
    Field.INSTRUMENT: _fits(
        "instrument, screeningsinstrument, soort screening, gescreend met, welke toets, soort toets, toets, test"
    ),
    Field.OUTCOME: _fits(
        "uitslag, uitkomst, resultaat screening, uitslag taalmeter, uitslag screening, resultaat, screening uitslag"
    ),
    Field.LEVEL_READING: _fits("niveau lezen, leesniveau, lezen, leesvaardigheid, niveau leesvaardigheid"),
    Field.LEVEL_WRITING: _fits("niveau schrijven, schrijfniveau, schrijven, schrijfvaardigheid"),
    Field.LEVEL_LISTENING: _fits("niveau luisteren, luisterniveau, luisteren, luistervaardigheid"),
    Field.LEVEL_SPEAKING: _fits("niveau spreken, spreekniveau, spreken, spreekvaardigheid, mondeling"),
    Field.LEVEL_NUMERACY: _fits("niveau rekenen, rekenniveau, rekenen, rekenvaardigheid, gecijferdheid"),
    Field.LEVEL_DIGITAL: _fits("niveau digitaal, digitaal, digitale vaardigheden, diginiveau, digivaardig*"),
    Field.ROUTE: _fits(
        "route, soort traject, trajecttype, type traject, route a b c, voorbeeldtraject, trajectsoort, leerroute"
    ),
    Field.MODULE: _fits(
        "module, modules, scholing, cursus, training, traject, leertraject, naam traject, "
        "opleidingstraject, vakrichting,"
        " scholingsmodule, course",
        "start*, datum, begin*, eind*, klaar, afgerond, begeleid*, soort, type, gestopt",
    ),
    Field.STARTED_ON: _fits(
        "start traject, startdatum, datum start, gestart, gestart op, start, begindatum, startdatum traject, begin,"
        " begonnen, begonnen op, aanvang, ingangsdatum, start scholing, start opleiding, start module, "
        "eerste les, start date",
        "werk, baan, kwalificatie, niveau",
    ),
    Field.SUPERVISOR: _fits(
        "begeleider, trajectbegeleider, trajectcoach, trajectconsulent, coach, consulent, jobcoach,"
        " klantmanager, regisseur, trajectregisseur,"
        " contactpersoon deelnemer, mentor, casemanager, supervisor",
        "tel*, mail",
    ),
    Field.COMPLETED_ON: _fits(
        "afgerond, afgerond op, einddatum, traject klaar, datum afronding, afronding, klaar, eind traject, "
        "einde traject,"
        " voltooid, einddatum traject, geslaagd op, end date",
        "gepland*, verwacht*, reden",
    ),
    Field.AT_WORK_SINCE: _fits(
        "aan het werk per, aan het werk, aan het werk sinds, werk gevonden, werk per, werk sinds, werkt "
        "sinds, aan werk,"
        " baan per, baan gevonden, uitstroom naar werk, datum werk, start werk, startdatum werk, in "
        "dienst, datum in dienst,"
        " aan het werk op",
        "reden, ivm, uitkering",
    ),
    Field.STOPPED_REASON: _fits(
        "gestopt ivm, gestopt i v m, reden gestopt, reden stoppen, stopreden, reden uitval, uitvalreden, uitval, reden"
        " uitstroom, gestopt, gestopt wegens, gestopt vanwege, reden beeindiging, reden afbreken, reden",
        _DATE,
    ),
    Field.STOPPED_ON: _fits(
        "gestopt op, datum gestopt, stopdatum, datum uitval, uitvaldatum, gestopt per, gestopt d d, datum "
        "beeindiging, gestopt sinds",
        "reden, ivm, wegens",
    ),
    Field.CONSENT: _fits(
        "akkoord onderzoek, toestemming onderzoek, toestemming, akkoord, avg, privacy, toestemming impactmeting,"
        " toestemmingsverklaring, deelname onderzoek, consent, avg akkoord, toestemming avg",
        _DATE,
    ),
    Field.REMARKS: _fits(
        "opmerking*, bijzonderheden, notitie*, toelichting, memo, aantekening*, remarks, commentaar, overig*"
    ),
}

# A column with such a heading is never taken over, whatever a person chooses (X4).
BSN_WORDS = _split(
    "bsn, bsnnr, bsn nr, bsnnummer, bsn nummer, burgerservicenummer, burgerservicenr, burger service nummer,"
    " sofi, sofinummer, sofinr, sofi nummer, sofi nr"
)
