"""What was said: conversations, phone calls, lessons; and the wishes and small steps that come out of them."""

INTAKE = (
    "Kennisgemaakt met {naam}. {Ze} wil graag vooruit en vertelt rustig wat lukt en wat nog niet.",
    "Eerste gesprek. {naam} weet goed wat {ze} wil, maar ziet op tegen de toets. We doen het stap voor stap.",
    "{naam} kwam samen met een vriendin. We spraken over werk, tijd en reizen.",
    "Gesprek over wat {naam} graag doet. Met de handen werken geeft energie.",
    "{naam} vertelde over het vorige werk. Daar zit veel ervaring die nu telt.",
    "Uitleg gegeven over het traject. {naam} wil er thuis over praten en belt vrijdag terug.",
)
SCREENED = (
    "De screening gedaan. {naam} vond het spannend, maar is blij dat het nu duidelijk is.",
    "Uitslag van de screening besproken. {naam} wil vooral beter leren lezen.",
    "De uitslag samen bekeken. We begonnen met wat al goed gaat.",
    "Screening besproken. {naam} herkent zich erin en wil snel beginnen.",
)
TALKED = (
    "Voortgang besproken. {naam} merkt dat {ze} minder hulp vraagt.",
    "Het gaat goed in de groep. {naam} komt elke week en neemt het huiswerk mee.",
    "{naam} is wat moe van werk en les samen. We maken de stappen kleiner.",
    "Gesprek met de praktijkopleider van {bedrijf} erbij. Iedereen is tevreden over de inzet.",
    "We keken terug op de afgelopen weken. {naam} noemt zelf 3 dingen die nu lukken.",
    "Thuis is het druk. We spraken af dat {naam} op dinsdag iets later mag komen.",
    "{naam} wil weten wat er na dit traject kan. We zetten 2 mogelijkheden op een rij.",
    "De reiskosten zijn geregeld. Dat geeft rust.",
    "Samen het plan doorgenomen. De volgende stap is duidelijk.",
    "{naam} durfde in het overleg iets te zeggen. Dat was een grote stap.",
)
WAITING = (
    "Gebeld over de plek in de groep. {naam} kan waarschijnlijk over 3 weken beginnen.",
    "Even gebeld: de kinderopvang op lesdagen is bijna rond.",
    "{naam} kwam kijken bij een les en vond het fijn.",
    "Kort gebeld. {naam} wacht nog op een brief van de gemeente. Ik vraag het na.",
    "Samen gekeken welke lesdagen passen bij werk en thuis.",
    "{naam} heeft een vraag over de reiskosten. Ik zoek het uit.",
    "Gebeld om te horen hoe het gaat. {naam} heeft er zin in.",
)
STARTED = (
    "De eerste les zit erop. {naam} vond het spannend en leuk.",
    "Kennisgemaakt met de groep. {naam} zit naast iemand die dezelfde taal spreekt.",
    "Na de eerste dagen gebeld. {naam} is moe, maar tevreden.",
    "Samen het plan en de lesdagen doorgenomen.",
)
CALLED = (
    "Gebeld om te horen hoe het gaat. {naam} is tevreden en heeft geen vragen.",
    "{naam} belde zelf: de les van donderdag lukt niet. {Ze} haalt hem in.",
    "De kinderopvang op dinsdag is geregeld.",
    "Even gebeld over het rooster. Het past nu bij de lestijden.",
    "{naam} was vorige week ziek. Het gaat weer beter.",
    "Kort gebeld. {naam} wacht nog op een brief van de gemeente. Ik vraag het na.",
    "Afspraak gemaakt voor volgende week bij {bedrijf}.",
)
LESSON = (
    "Gelezen over veilig werken. {naam} deed actief mee.",
    "Les over het invullen van formulieren. {naam} hielp een andere cursist.",
    "Geoefend met de woorden van deze week. Uitspreken gaat steeds beter.",
    "Rekenen met tijd en geld. {naam} werkte zelfstandig.",
    "Samen een werkbon ingevuld en nagekeken.",
    "Geoefend met een gesprek met de leidinggevende. {naam} vond het leuk om te doen.",
)
FLOOR = (
    "Op bezoek bij {bedrijf}. {naam} liet trots zien wat {ze} doet.",
    "Meegelopen op de werkvloer. {naam} werkt rustig en netjes.",
    "Met de ploeg gesproken. {naam} hoort er echt bij.",
    "Gekeken hoe het gaat op de werkplek. De begeleiding is goed geregeld.",
)
DONE = (
    "Gesproken over een volgende module. {naam} kiest voor rekenen.",
    "Samen met de leidinggevende gekeken welke taken erbij kunnen.",
    "{naam} gebruikt op het werk wat {ze} leerde. De leidinggevende ziet het verschil.",
)
SEARCHING = (
    "Samen naar 3 vacatures gekeken. {naam} wil op 1 ervan reageren.",
    "Een brief geschreven voor een baan in de buurt. {naam} stuurde hem zelf op.",
    "Geoefend met een sollicitatiegesprek. {naam} vertelde goed wat {ze} kan.",
    "{naam} mag volgende week een dag meelopen bij een bedrijf.",
    "De eerste sollicitatie werd niets. {naam} baalt, maar gaat door.",
)
AT_WORK = (
    "Gebeld: het werk bevalt goed. {naam} kan het goed vinden met de collega’s.",
    "{naam} heeft nu een vast rooster. Dat geeft rust thuis.",
    "Even gebeld. {naam} kreeg een compliment van de leidinggevende.",
    "Het werk gaat goed. {naam} vraagt of {ze} nog een rekenles kan volgen.",
    "{naam} werkt nu 24 uur. Vanaf volgende maand worden het er 28.",
    "Kort gesproken na het werk. De eerste weken waren zwaar, nu gaat het goed.",
    "{naam} las gisteren voor het eerst zelf de nieuwsbrief van het werk.",
    "Gebeld met {naam}. Alles loopt, geen vragen.",
)
CHECKED = {
    "working": (
        "Gebeld: {naam} werkt nog steeds en is tevreden.",
        "{naam} werkt er nog. Volgend jaar wil {ze} verder leren.",
        "Kort gebeld. {naam} heeft nog hetzelfde werk.",
    ),
    "not_reached": ("Twee keer gebeld, {naam} was niet bereikbaar.",),
}
AWAY = {
    "paused": (
        "Traject even stil vanwege de gezondheid. We bellen over 3 weken.",
        "{naam} is een maand naar familie. Daarna gaan we verder.",
        "Even pauze: het is te druk thuis. {naam} wil wel terugkomen.",
    ),
    "stopped": (
        "{naam} stopt voor nu. We spraken af dat {ze} altijd terug mag komen.",
        "Laatste gesprek. {naam} kiest nu voor iets anders. De deur blijft open.",
        "{naam} laat weten dat het niet meer past. We sloten het netjes af.",
    ),
    "referred": (
        "{naam} past beter bij een taalgroep van de bibliotheek. We gingen er samen heen.",
        "Doorverwezen naar het Taalhuis. {naam} kan daar volgende week beginnen.",
    ),
    "not_eligible": (
        "Uitgelegd waarom deze regeling niet past. {naam} kan wel bij de gewone cursussen terecht.",
    ),
    "reopened": (
        "{naam} belde zelf: {ze} wil weer verder. We maken een nieuwe start.",
        "{naam} is terug. {Ze} heeft er zin in en weet nu beter wat {ze} wil.",
    ),
}
WISHES = (
    "Ik wil de brieven van school van mijn kinderen zelf lezen.",
    "Ik wil vast werk, dichtbij huis.",
    "Ik wil in het magazijn werken en later op de heftruck.",
    "Ik wil beter praten met mijn collega’s.",
    "Ik wil zelf mijn rooster op de telefoon kunnen bekijken.",
    "Ik wil in de zorg werken, met oudere mensen.",
    "Ik wil een diploma, dat heb ik nog nooit gehad.",
    "Ik wil niet meer hoeven vragen wat er op het briefje staat.",
    "Ik wil buiten werken.",
    "Ik wil teamleider worden bij mijn eigen bedrijf.",
    "Ik wil leren rekenen, zodat ik de kassa durf te doen.",
    "Ik wil mijn rijbewijs halen. Daarvoor moet ik beter lezen.",
    "Ik wil koken voor veel mensen.",
    "Ik wil eerst rust, en dan kleine stappen naar werk.",
    "Ik wil mijn kinderen helpen met huiswerk.",
)
STEPS = (
    "{naam} leest zelf de werkinstructie van deze week voor.",
    "{naam} vult het dagformulier in zonder voorbeeld.",
    "{naam} stelt in het overleg 1 vraag.",
    "{naam} logt zelf in op de app van het werk.",
    "{naam} belt zelf de kinderopvang.",
    "{naam} schrijft 5 nieuwe woorden van het werk op.",
    "{naam} telt of meet zelf en controleert het daarna.",
    "{naam} vraagt de praktijkopleider om een half uur uitleg.",
    "{naam} komt 2 weken achter elkaar op tijd in de les.",
    "{naam} maakt thuis 2 rekenopdrachten.",
    "{naam} reist 1 keer zelf met de bus naar de werkplek.",
    "{naam} kijkt samen met een collega naar het rooster van volgende maand.",
    "{naam} vertelt in de les over het eigen werk.",
    "{naam} neemt het diploma of bewijs mee voor het portfolio.",
)
FIRST_STEPS = (
    "{naam} komt kijken bij een les.",
    "{naam} bespreekt thuis welke dagen passen.",
    "{naam} maakt de Taalmeter bij het Taalhuis.",
    "{naam} loopt een ochtend mee bij een bedrijf.",
)
WORK_STEPS = (
    "{naam} vraagt de leidinggevende om een gesprek over meer taken.",
    "{naam} kiest een vervolgles.",
    "{naam} leest zelf het nieuwe rooster.",
)
