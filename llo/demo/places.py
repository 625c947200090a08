"""Towns per region with one postcode area each, from general knowledge: enough for a demo, no register."""

Place = tuple[str, str]

PLACES: dict[str, tuple[Place, ...]] = {
    "twente": (
        ("Enschede", "7511"), ("Hengelo", "7551"), ("Almelo", "7607"), ("Oldenzaal", "7571"), ("Borne", "7621"),
        ("Losser", "7581"), ("Rijssen", "7461"), ("Goor", "7471"), ("Haaksbergen", "7481"), ("Nijverdal", "7442"),
        ("Vriezenveen", "7671"), ("Delden", "7491"),
    ),
    "zuidoost-brabant": (
        ("Eindhoven", "5611"), ("Veldhoven", "5501"), ("Best", "5683"), ("Geldrop", "5664"), ("Nuenen", "5671"),
        ("Valkenswaard", "5554"), ("Waalre", "5581"), ("Bladel", "5531"), ("Eersel", "5521"), ("Oirschot", "5688"),
    ),
    "noord-limburg": (("Venlo", "5911"), ("Venray", "5801"), ("Horst", "5961"), ("Panningen", "5981")),
    "midden-limburg": (("Roermond", "6041"), ("Weert", "6001"), ("Echt", "6101"), ("Heythuysen", "6093")),
    "zuid-limburg": (("Heerlen", "6411"), ("Maastricht", "6211"), ("Sittard", "6131"), ("Kerkrade", "6461")),
    "rijnmond": (("Rotterdam", "3011"), ("Schiedam", "3111"), ("Vlaardingen", "3131"), ("Spijkenisse", "3201")),
    "haaglanden": (("Den Haag", "2511"), ("Delft", "2611"), ("Rijswijk", "2281"), ("Naaldwijk", "2671")),
    "groot-amsterdam": (("Amsterdam", "1011"), ("Diemen", "1111"), ("Amstelveen", "1181"), ("Hoofddorp", "2131")),
    "friesland": (("Leeuwarden", "8911"), ("Drachten", "9201"), ("Heerenveen", "8441"), ("Sneek", "8601")),
    "midden-utrecht": (("Utrecht", "3511"), ("Nieuwegein", "3431"), ("Zeist", "3701"), ("Woerden", "3441")),
    "stedendriehoek": (("Apeldoorn", "7311"), ("Deventer", "7411"), ("Zutphen", "7201"), ("Harderwijk", "3841")),
    "groningen": (("Groningen", "9711"), ("Assen", "9401"), ("Veendam", "9641"), ("Winschoten", "9671")),
    "rijk-van-nijmegen": (("Nijmegen", "6511"), ("Wijchen", "6601"), ("Groesbeek", "6561"), ("Druten", "6651")),
    "achterhoek": (("Doetinchem", "7001"), ("Winterswijk", "7101"), ("Aalten", "7121"), ("Ulft", "7071")),
    "rivierenland": (("Tiel", "4001"), ("Culemborg", "4101"), ("Geldermalsen", "4191"), ("Zaltbommel", "5301")),
    "drechtsteden": (("Dordrecht", "3311"), ("Zwijndrecht", "3331"), ("Papendrecht", "3351"), ("Sliedrecht", "3361")),
    "zeeland": (("Goes", "4461"), ("Middelburg", "4331"), ("Vlissingen", "4381"), ("Terneuzen", "4531")),
    "holland-rijnland": (("Leiden", "2311"), ("Katwijk", "2221"), ("Alphen aan den Rijn", "2401")),
    "zaanstreek-waterland": (("Zaandam", "1501"), ("Purmerend", "1441"), ("Volendam", "1131")),
    "flevoland": (("Almere", "1315"), ("Lelystad", "8211"), ("Emmeloord", "8301"), ("Dronten", "8251")),
}  # fmt: skip

STREETS = (
    "Beukenlaan", "Dorpsstraat", "Kerkstraat", "Molenweg", "Stationsstraat", "Wilgenstraat", "Lijsterstraat",
    "Oude Markt", "Parkweg", "Schoolstraat", "Weverstraat", "Spoorlaan", "Kastanjehof", "Hazelaar", "Tulpstraat",
)  # fmt: skip
LETTERS = "ABCDEGHJKLMNPRSTVWXZ"
