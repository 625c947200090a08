"""How a function becomes a template tag."""

import pytest
from django.template import Context, Engine, Library, TemplateSyntaxError

from regions.components.parts import part

register = Library()


@part(register)
def greeting(name: str, *, mood: str = "blij") -> str:
    return f"{name} is {mood}"


@part(register, block=True)
def framed(context: Context, content: str, *, sides: int) -> str:
    return f"{sides}[{content}]{context['x']}"


@part(register, name="all")
def all_of_them(*words: str) -> str:
    return "+".join(words)


def drawn(source: str) -> str:
    engine = Engine(libraries={"ours": __name__})
    return engine.from_string("{% load ours %}" + source).render(Context({"x": "!"}))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('{% greeting "Sem" %}', "Sem is blij"),
        ('{% greeting "Sem" mood="moe" %}', "Sem is moe"),
        ('{% greeting "Sem" as it %}{{ it }}', "Sem is blij"),
        ("{% framed sides=4 %}x{% endframed %}", "4[x]!"),
        ('{% all "a" "b" "c" %}', "a+b+c"),
    ],
)
def test_what_a_tag_takes(source, text):
    assert drawn(source) == text


@pytest.mark.parametrize(
    "source",
    [
        '{% greeting "Sem" "moe" %}',
        '{% greeting "Sem" humeur="moe" %}',
        "{% framed %}x{% endframed %}",
        "{% greeting %}",
    ],
)
def test_a_mistake_names_what_the_tag_accepts(source):
    with pytest.raises(TemplateSyntaxError, match="accepts: "):
        drawn(source)
