"""What was seen of a skill, for each of the four levels: nog niet, met hulp, bijna zelf, doet het zelf."""

BASIC: dict[str, tuple[tuple[str, ...], ...]] = {
    "Lezen": (
        ("{naam} vindt lange teksten nog lastig. We lezen samen stap voor stap.",
         "De werkinstructie is nog moeilijk. We zoeken eerst de woorden die {ze} kent."),
        ("Woorden van de werkinstructie geoefend. Lange zinnen zijn nog lastig.",
         "Met uitleg erbij leest {naam} het rooster. Moeilijke woorden schrijven we op.",
         "{naam} las een kort formulier voor. Bij 2 woorden vroeg {ze} om hulp."),
        ("{naam} leest de instructie bijna zelf. Alleen de afkortingen vraagt {ze} nog.",
         "Een brief van het werk gelezen. {naam} vertelde goed na wat er stond."),
        ("{naam} leest de werkinstructie nu zelf en legt hem uit aan een collega.",
         "{naam} las zelf het veiligheidsblad en stelde er een goede vraag over."),
    ),
    "Schrijven": (
        ("Een berichtje schrijven is nog moeilijk. {naam} typt woorden over van een voorbeeld.",),
        ("{naam} vulde met hulp een formulier in. De datum en het adres gingen goed.",
         "Geoefend met een afmelding per app. {naam} gebruikt daarbij een voorbeeldzin."),
        ("{naam} schreef zelf een kort verslag van de dag. We keken samen naar de spelling.",
         "De lijst was bijna helemaal goed ingevuld. {naam} zag zelf 1 fout."),
        ("{naam} vult het dagformulier zelf in. Het is duidelijk en volledig.",),
    ),
    "Rekenen": (
        ("Rekenen met grote getallen is nog nieuw. We begonnen met tellen in tientallen.",),
        ("Geoefend met aftrekken op de paklijst. Met een rekenblad erbij lukt het.",
         "{naam} rekende met hulp de werktijden uit. Kwartieren zijn nog lastig."),
        ("{naam} telt en controleert bijna alles zelf. Bij procenten vraagt {ze} hulp.",
         "Maten en gewichten geoefend. {naam} had 8 van de 10 goed."),
        ("{naam} rekent de aantallen zelf na en ziet fouten op de bon.",),
    ),
    "Spreken en luisteren": (
        ("{naam} is nog stil in de groep. Met 1 collega praat {ze} wel.",),
        ("{naam} stelde voor het eerst zelf een vraag in het overleg.",
         "Geoefend met bellen om je ziek te melden. Dat vindt {naam} spannend."),
        ("{naam} praat goed mee in de pauze en begrijpt de uitleg bijna altijd.",
         "Het gesprek met de klant ging goed. {naam} vroeg netjes om herhaling."),
        ("{naam} legde vandaag zelf aan een nieuwe collega uit wat die moest doen.",),
    ),
    "Digitaal": (
        ("Inloggen op de app lukt nog niet alleen. Het wachtwoord staat nu op een kaartje.",),
        ("Samen het rooster in de app bekeken. {naam} weet nu waar het staat.",
         "{naam} stuurde met hulp een foto mee in een bericht."),
        ("{naam} werkt bijna zelf met de scanner. Alleen opnieuw opstarten is nog lastig.",
         "Uren doorgeven in de app ging in 1 keer goed. Ik keek alleen mee."),
        ("{naam} gebruikt de scanner zelf en helpt een collega ermee.",),
    ),
}  # fmt: skip

GENERAL: tuple[tuple[str, ...], ...] = (
    ("Vandaag begonnen met {skill}. {naam} keek eerst goed mee met een collega.",
     "{skill}: {naam} zag het vandaag voor het eerst. Volgende week gaat {ze} het zelf proberen."),
    ("{naam} oefende met {skill}. Met een beetje hulp ging het goed.",
     "{skill} geoefend op de werkvloer. {naam} vraagt hulp als {ze} het niet zeker weet.",
     "De praktijkopleider liet {skill} zien, daarna deed {naam} het na. De volgorde is nog lastig."),
    ("{skill} gaat al bijna zelf. De praktijkopleider keek alleen aan het eind.",
     "{naam} deed {skill} vandaag bijna helemaal zelf. Alleen de laatste controle deden we samen.",
     "Veel rustiger dan vorige keer bij {skill}. {naam} weet nu wat er eerst moet."),
    ("{naam} doet {skill} nu zelf. De ploegleider is tevreden.",
     "{skill} lukt zonder hulp, ook als het druk is. Dit kan mee in het portfolio.",
     "De praktijkopleider zag {skill} drie keer goed gaan. {naam} was trots."),
)  # fmt: skip

ON_THE_JOB: dict[str, tuple[tuple[str, ...], ...]] = {
    "Voorraad tellen": (
        ("De voorraad tellen is nog nieuw. {naam} telde mee met een collega.",),
        ("{naam} telde met hulp een stelling. De lijst invullen is nog lastig.",),
        ("{naam} telde zelf de voorraad van gang 3 en schreef de aantallen goed op de lijst.",),
        ("{naam} telt de voorraad zelf en meldt verschillen aan de ploegleider.",),
    ),
    "Orders verzamelen": (
        ("{naam} liep mee met orders verzamelen. De nummers van de gangen zijn nog nieuw.",),
        ("5 orders verzameld, samen met een collega. {naam} leest het locatienummer nu goed.",),
        ("{naam} verzamelde 12 orders. Bij 1 order vroeg {ze} om controle.",),
        ("20 orders verzameld zonder fout. {naam} werkt rustig en netjes.",),
    ),
    "Machine instellen": (
        ("De machine instellen keek {naam} vandaag af van een collega.",),
        ("{naam} stelde de machine in met de werkkaart erbij. De eerste maat klopte.",),
        ("Instellen ging bijna zelf. {naam} vroeg alleen om een controle van de maat.",),
        ("{naam} stelde de machine zelf in en controleerde de eerste 5 stuks.",),
    ),
    "Kamer en bed verzorgen": (
        ("{naam} keek mee bij het verzorgen van een kamer. {Ze} was vriendelijk tegen de bewoner.",),
        ("Het bed opmaken gaat goed. De volgorde van de kamer is nog zoeken.",),
        ("{naam} verzorgde 3 kamers bijna zelf en praatte rustig met de bewoners.",),
        ("{naam} verzorgt de kamers zelf en ziet wat er nog nodig is.",),
    ),
    "Omgaan met bewoners": (
        ("Een praatje maken met bewoners vindt {naam} nog spannend.",),
        ("{naam} bracht koffie rond en maakte met hulp een praatje.",),
        ("Bewoners vragen al naar {naam}. Bij verdriet roept {ze} nog een collega.",),
        ("{naam} is rustig en geduldig. Bewoners voelen zich bij {hem} op hun gemak.",),
    ),
    "Planten en zaaien": (
        ("Vandaag voor het eerst planten gezet. {naam} keek de afstand af.",),
        ("{naam} zette een rij planten. Met een meetlat erbij klopte de afstand.",),
        ("Een heel vak beplant. {naam} rekende zelf uit hoeveel planten nodig waren.",),
        ("{naam} plant zelf en legt de diepte uit aan een collega.",),
    ),
    "Eenvoudige gerechten maken": (
        ("{naam} keek mee bij de soep en sneed de groente.",),
        ("Een salade gemaakt met het recept erbij. Wegen ging nog samen.",),
        ("{naam} maakte de lunch bijna zelf. Het recept ligt er voor de zekerheid naast.",),
        ("{naam} maakte zelf de lunch voor 30 gasten. Alles stond op tijd klaar.",),
    ),
    "Ruimtes schoonmaken": (
        ("{naam} liep een ronde mee en leerde de kleuren van de doekjes.",),
        ("2 kantoren schoongemaakt met het werkplan in de hand. Dat ging netjes.",),
        ("{naam} maakte een hele gang schoon. Alleen de volgorde checkten we samen.",),
        ("{naam} werkt de hele ronde zelf en geeft door als er iets kapot is.",),
    ),
    "Veilig werken": (
        ("De regels in het magazijn doorgenomen met plaatjes.",),
        ("{naam} noemde 4 van de 6 veiligheidsregels. De schoenen zitten goed.",),
        ("{naam} let goed op de heftruck en wijst een bezoeker op het looppad.",),
        ("{naam} kent de veiligheidsregels in het magazijn en houdt zich eraan.",),
    ),
}  # fmt: skip


def about_skill(skill: str, level: int) -> tuple[str, ...]:
    """Sentences for a skill seen at a level (1–4); "{skill}" in them is the name in lower case."""
    known = ON_THE_JOB.get(skill) or BASIC.get(skill)
    return known[level - 1] if known else GENERAL[level - 1]
