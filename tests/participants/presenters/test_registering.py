from participants.presenters.registering import ShownDuplicate, shown_duplicate
from participants.queries.finding import Duplicate, Likeness
from tests.participants.unsaved import PERSON_ID, member, person

ERIK = member(name="Erik Bos")


def shown(membership, likeness=Likeness.SAME):
    somebody = person(supervisor=ERIK, place="Almelo", birth_year=1989)
    return shown_duplicate(Duplicate(somebody, likeness), membership=membership, region="twente")


def test_own_people_have_name_and_link():
    assert shown(ERIK) == ShownDuplicate(
        name="Samira El Idrissi", url=f"/regio/twente/deelnemers/{PERSON_ID}/", note="Almelo · 1989",
        likeness="zelfde naam en geboortedatum", tone="negative", supervisor="Erik Bos",
    )  # fmt: skip


def test_of_others_only_what_is_needed_to_ask_the_colleague():
    assert shown(member(), Likeness.MAYBE) == ShownDuplicate(
        name="SE", likeness="naam lijkt op elkaar", tone="neutral", supervisor="Erik Bos"
    )


def test_without_a_supervisor_there_is_nobody_to_ask():
    nobody = shown_duplicate(Duplicate(person(), Likeness.LIKELY), membership=member(), region="twente")
    assert (nobody.supervisor, nobody.likeness, nobody.tone) == ("", "lijkt erg op elkaar", "warning")
