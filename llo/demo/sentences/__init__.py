"""What colleagues write down in the demo: short Dutch sentences at B1, in words that respect people."""

from dataclasses import dataclass

from participants.enums import Gender

_PRONOUNS = {
    Gender.FEMALE: {"ze": "ze", "Ze": "Ze", "haar": "haar", "hem": "haar"},
    Gender.MALE: {"ze": "hij", "Ze": "Hij", "haar": "zijn", "hem": "hem"},
}


@dataclass(frozen=True)
class Words:
    """What is filled in: first name, gender, and where somebody works or learns."""

    name: str
    gender: str
    employer: str = "de werkgever"
    trade: str = "het vak"

    def fill(self, sentence: str) -> str:
        by_name = {"ze": self.name, "Ze": self.name, "haar": "de", "hem": self.name}
        pronouns = _PRONOUNS.get(Gender(self.gender), by_name)
        return sentence.format(naam=self.name, bedrijf=self.employer, vak=self.trade, **pronouns)
