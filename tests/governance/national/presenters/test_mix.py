"""The case mix in words, without what would tell of a few people."""

from governance.national.presenters.mix import MixPart, groups
from governance.national.queries.mix import Mix
from trajectories.enums import TemplateKind as T


def mix(a=20, b=15, c=0, own=12, nt2=25, other=22) -> Mix:
    return Mix({T.A: a, T.B: b, T.C: c, "": own}, {"nt2": nt2, "": other})


def test_every_part_begins_with_a_capital():
    _routes, languages = groups(mix())
    assert languages.parts == [
        MixPart("Nederlands als tweede taal", 25, "25"),
        MixPart("Nederlands, of niet bekend", 22, "22"),
    ]
    assert (languages.title, languages.largest, languages.hides) == ("Eerste taal", 25, False)


def test_a_small_part_is_hidden_with_another_one():
    routes = groups(mix())[0]
    assert routes.hides
    assert [part.text for part in routes.parts].count("te weinig") >= 2
    assert {part.people for part in routes.parts if part.text == "te weinig"} == {0}


def test_of_few_people_nothing_is_told():
    assert groups(mix(a=4, b=5, c=0, own=0, nt2=4, other=5)) == []
