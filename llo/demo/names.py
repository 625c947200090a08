"""Invented people: first and last names as they are heard in a Dutch town. No real person is meant."""

from dataclasses import dataclass
from random import Random

from participants.enums import Gender, LanguageBackground


@dataclass(frozen=True)
class Circle:
    """Names that go together. A last name is "infix|name", or "woman/man" where it follows the gender."""

    mother_tongue: str
    weight: int
    second_language: float  # share for whom Dutch is a second language
    women: tuple[str, ...]
    men: tuple[str, ...]
    last: tuple[str, ...]


@dataclass(frozen=True)
class Name:
    first: str
    infix: str
    last: str
    gender: Gender
    background: LanguageBackground
    mother_tongue: str


def _words(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


CIRCLES = (
    Circle(
        "Nederlands", 46, 0.0,
        _words("Linda, Sandra, Wilma, Ineke, Gerda, Marieke, Chantal, Wendy, Bianca, Ria, Thea, Anja, Petra, Femke,"
               " Kim, Esther, Mirjam, Tineke, Hennie, Sabine, Daniëlle, Josje, Renée, Marloes, Jolanda, Nicole"),
        _words("Henk, Johan, Gerrit, Piet, Kees, Wim, Marco, Dennis, Ronald, Patrick, Kevin, Bas, Sander, Arjan, Freek,"
               " Herman, Jeroen, Mark, Rick, Stefan, Theo, Danny, Remco, André, Loek, Michiel"),
        _words("Wolters, ter|Braak, de|Boer, van|Dijk, Jansen, Smit, Bos, Mulder, Visser, Meijer, Kuipers, Nijhuis,"
               " ten|Have, van den|Berg, Scholten, Vos, de|Wit, Dekker, Brouwer, Peeters, van der|Heijden, Kessels,"
               " van|Leeuwen, Hendriks, Willems, Verhoeven, van 't|Hof, op den|Kamp, Oude|Lansink, de|Graaf,"
               " Hoekstra, in 't|Veld, van der|Velden, Nijland, Olthof, Maas, Janssen, Timmer, Kok, Postma"),
    ),
    Circle(
        "Turks", 11, 0.6,
        _words("Fatma, Ayşe, Zeynep, Emine, Hatice, Elif, Şerife, Gülay, Nurcan, Derya, Sevgi, Özlem"),
        _words("Mehmet, Mustafa, Ahmet, Hüseyin, İbrahim, Hasan, Emre, Yusuf, Murat, Ömer, Serkan, Erkan"),
        _words("Yıldız, Kaya, Demir, Yılmaz, Çelik, Şahin, Öztürk, Aydın, Arslan, Doğan, Koç, Kılıç, Güneş, Özdemir"),
    ),
    Circle(
        "Arabisch", 13, 0.85,
        _words("Samira, Fatima, Khadija, Naima, Mariam, Amina, Rania, Hanan, Nour, Salma, Layla, Houda, Rim, Yasmin"),
        _words("Omar, Mohamed, Ahmad, Rachid, Youssef, Khalid, Hassan, Bilal, Samir, Anas, Mahmoud, Fadi, Tarek"),
        _words("El|Idrissi, El|Amrani, Bouzid, Haddad, Khalil, Bennani, Al|Hassan, Mansour, Saidi, El|Khatib,"
               " Benali, Darwish, Al|Masri, Chaoui, Naser, Amrani, Ben|Salah"),
    ),
    Circle(
        "Tamazight", 5, 0.5,
        _words("Rachida, Najat, Malika, Touria, Loubna, Saïda, Zohra"),
        _words("Abdelkader, Driss, Mimoun, Hamid, Nordin, Saïd, Karim"),
        _words("Azzouzi, El|Fassi, Bouali, Taoufik, El|Yaakoubi, Ouali, Akhiat"),
    ),
    Circle(
        "Pools", 7, 1.0,
        _words("Agnieszka, Małgorzata, Katarzyna, Magda, Ewa, Beata, Żaneta"),
        _words("Piotr, Łukasz, Tomasz, Paweł, Grzegorz, Marek, Sławomir"),
        _words("Nowak, Kowalska/Kowalski, Wiśniewska/Wiśniewski, Zielińska/Zieliński, Wójcik, Dąbrowska/Dąbrowski,"
               " Lewandowska/Lewandowski, Mazur"),
    ),
    Circle(
        "Oekraïens", 5, 1.0,
        _words("Olena, Svitlana, Iryna, Oksana, Nataliia, Tetiana"),
        _words("Oleh, Andrii, Serhii, Mykola, Dmytro"),
        _words("Shevchenko, Bondarenko, Kovalenko, Tkachenko, Melnyk, Hrytsenko, Boiko"),
    ),
    Circle(
        "Tigrinya", 5, 1.0,
        _words("Hiwot, Selam, Almaz, Freweini, Saba, Luam"),
        _words("Filmon, Tesfay, Samuel, Yonas, Dawit, Berhane"),
        _words("Tesfay, Gebremedhin, Haile, Kidane, Woldu, Habte, Mehari, Ghebreselassie"),
    ),
    Circle(
        "Somalisch", 3, 1.0,
        _words("Amina, Hodan, Ifrah, Sahra, Ayaan"),
        _words("Abdi, Liban, Ismail, Hassan, Mahad"),
        _words("Osman, Warsame, Abdullahi, Nur, Jama, Farah"),
    ),
    Circle(
        "Vietnamees", 2, 0.8,
        _words("Hương, Lan, Mai, Thu Hà"),
        _words("Minh, Đức, Tuấn, Quang"),
        _words("Nguyễn, Trần, Phạm, Lê, Đặng"),
    ),
    Circle(
        "Dari", 3, 1.0,
        _words("Zahra, Farida, Shukria, Laila"),
        _words("Rahim, Farid, Jawad, Nasir"),
        _words("Ahmadi, Rahimi, Noori, Hosseini, Karimi"),
    ),
)  # fmt: skip
WEIGHTS = [circle.weight for circle in CIRCLES]


def invent_name(rng: Random, gender: Gender) -> Name:
    """A name that fits the gender; for another or unknown gender a name of either list."""
    circle = rng.choices(CIRCLES, WEIGHTS)[0]
    is_woman = gender == Gender.FEMALE or (gender != Gender.MALE and rng.random() < 0.5)
    infix, last = _last_name(rng.choice(circle.last), is_woman=is_woman)
    background = LanguageBackground.NT2 if rng.random() < circle.second_language else LanguageBackground.NT1
    return Name(
        first=rng.choice(circle.women if is_woman else circle.men),
        infix=infix,
        last=last,
        gender=gender,
        background=background,
        mother_tongue=circle.mother_tongue if background == LanguageBackground.NT2 else "Nederlands",
    )


def _last_name(word: str, *, is_woman: bool) -> tuple[str, str]:
    """The infix apart when it is a Dutch one; "El Idrissi" stays one name."""
    woman, _slash, man = word.partition("/")
    infix, bar, last = (woman if is_woman or not man else man).partition("|")
    if not bar:
        return "", infix
    if infix in ("El", "Al", "Ben", "Oude"):
        return "", f"{infix} {last}"
    return infix, last


COLLEAGUE_FIRST = _words(
    "Anneke, Joris, Hatice, Tom, Lieke, Rob, Nadia, Maarten, Inge, Yusuf, Carla, Wouter, Mila, Frank, Sanne, Hugo,"
    " Ilse, Martijn, Fleur, Rachid, Eva, Pieter, Noor, Gijs, Judith, Koen, Latifa, Ruud, Marjan, Niels, Paula, Sven"
)
COLLEAGUE_LAST = _words(
    "Aalders, Bakker, van|Beek, Claes, Dijkman, Engels, Faber, Groen, de|Haan, Huisman, IJzerman, Jacobs, Kramer,"
    " Langeveld, Meulman, van|Nes, Otten, Prins, Quist, Rietveld, Schouten, Tromp, van|Uden, Veldman, Wessels,"
    " Yilmaz, van|Zanten, Bouman, Cox, Dubois"
)


def invent_colleague(rng: Random, taken: set[str]) -> str:
    """A full name that nobody in `taken` has; it is added."""
    while True:
        name = f"{rng.choice(COLLEAGUE_FIRST)} {rng.choice(COLLEAGUE_LAST).replace('|', ' ')}"
        if name not in taken:
            taken.add(name)
            return name
