"""The template tags: what they write, and how they answer to a mistake."""

import pytest
from django.core.paginator import Paginator
from django.template import Context, Engine, Template, TemplateSyntaxError
from django.test import RequestFactory

from regions.components.icons import UnknownIcon
from regions.components.toast import leave_toast


def drawn(source: str, **context) -> str:
    """Without line breaks: where a template breaks its lines is for its readers."""
    return Template(source).render(Context(context)).replace("\n", "")


@pytest.mark.parametrize(
    ("source", "accepted"),
    [
        ('{% card titel="x" %}{% endcard %}', "title, aside, aside_url"),
        ('{% note kleur="x" %}{% endnote %}', "tone, title, live"),
        ('{% badge "x" colour="info" %}', "text, tone, icon"),
        ('{% icon "phone" maat=16 %}', "name, size, label"),
        ('{% page_header naam="x" %}{% endpage_header %}', "title, lead, person"),
        ("{% icon %}", "name, size, label"),
    ],
)
def test_a_misspelt_attribute_stops_the_page_and_names_the_right_ones(source, accepted):
    with pytest.raises(TemplateSyntaxError, match=accepted):
        Template(source)


@pytest.mark.parametrize("source", ['{% badge "x" "groen" %}', '{% card kind="rood" %}{% endcard %}'])
def test_a_value_that_does_not_exist_is_refused(source):
    with pytest.raises(ValueError, match="choose from"):
        drawn(source)


def test_an_unknown_icon_is_refused():
    with pytest.raises(UnknownIcon, match="telefoontje"):
        drawn('{% icon "telefoontje" %}')


def test_icon_is_hidden_unless_it_has_a_name():
    assert 'aria-hidden="true"' in drawn('{% icon "phone" %}')
    named = drawn("{% icon 'x' label=word %}", word='Sluiten "nu"')
    assert 'role="img" aria-label="Sluiten &quot;nu&quot;"' in named
    assert "aria-hidden" not in named


def test_what_comes_from_people_is_escaped():
    source = (
        "{% badge bad 'info' %}{% initials bad %}{% card title=bad subtitle=bad aside=bad %}{{ bad }}{% endcard %}"
        "{% page_header title=bad lead=bad badge=bad %}{% endpage_header %}{% empty_state title=bad text=bad %}"
        "{% endempty_state %}{% breadcrumb bad '#' bad %}{% announce bad %}{% toast_oob bad %}"
    )
    page = drawn(source, bad="<script>x</script>")
    assert "<script" not in page
    assert page.count("&lt;script&gt;") >= 10


def test_content_of_a_block_is_not_escaped_twice():
    page = drawn('{% card title="Lijst" %}<p>{{ text }}</p>{% endcard %}', text="a & b")
    assert "<p>a &amp; b</p>" in page


def test_card_parts():
    page = drawn(
        '{% card title="Tijdlijn" aside="Filteren" aside_url="/x/" span=7 kind="flush" id="t" %}{% endcard %}'
    )
    assert '<section class="card flush c7" id="t">' in page
    assert "<h2>Tijdlijn</h2>" in page
    assert '<a class="card-aside" href="/x/">Filteren</a>' in page


def test_page_header_takes_one_or_more_lines():
    page = drawn(
        "{% page_header title='Twente' lead=lines %}<a>x</a>{% endpage_header %}", lines=["een", "", "twee"]
    )
    assert "<span>een</span><span>twee</span>" in page
    assert '<div class="buttons"><a>x</a></div>' in page


@pytest.mark.parametrize("tag", ["page_header", "empty_state"])
def test_no_row_of_buttons_without_buttons(tag):
    source = f"{{% {tag} title='x' %}}\n  {{% if button %}}\n    <a>x</a>\n  {{% endif %}}\n{{% end{tag} %}}"
    assert "buttons" in drawn(source, button=True)
    assert "buttons" not in drawn(source, button=False)


@pytest.mark.parametrize(
    ("value", "words", "blocks"),
    [
        (None, "Nog niet", 0),
        (1, "Nog niet", 0),
        (2, "Met hulp", 2),
        (3, "Bijna zelf", 3),
        (4, "Doet het zelf", 4),
    ],
)
def test_level_says_in_words_what_the_blocks_show(value, words, blocks):
    page = drawn("{% level value %}", value=value)
    assert words in page
    assert page.count('class="on"') == blocks


def test_breadcrumb_wants_pairs_and_a_last_label():
    assert '<li><a href="/d/">Deelnemers</a></li><li aria-current="page">Samira</li>' in drawn(
        '{% breadcrumb "Deelnemers" "/d/" "Samira" %}'
    )
    with pytest.raises(ValueError, match="last label"):
        drawn('{% breadcrumb "Deelnemers" "/d/" %}')


@pytest.mark.parametrize(
    ("query", "next_query", "state"),
    [
        ("", "?sort=-name", 'aria-sort="ascending"'),
        ("sort=-name&page=3", "?sort=name", 'aria-sort="descending"'),
        ("sort=step&q=fa", "?sort=name&amp;q=fa", None),
    ],
)
def test_sort_header(query, next_query, state):
    request = RequestFactory().get(f"/?{query}")
    page = drawn('{% sort_header "Naam" "name" default="up" %}', request=request)
    assert f'href="{next_query}"' in page
    assert (state in page) if state else ("aria-sort" not in page)


def test_paging_keeps_the_filters():
    request = RequestFactory().get("/?q=fa&page=2")
    page = drawn("{% paging page %}", request=request, page=Paginator(range(75), 25).page(2))
    assert "Pagina 2 van 3" in page
    assert 'href="?q=fa&amp;page=1"' in page
    assert 'href="?q=fa&amp;page=3"' in page
    assert drawn("{% paging page %}", request=request, page=Paginator(range(5), 25).page(1)).strip() == ""


def test_toast_is_shown_once_and_can_be_undone():
    request = RequestFactory().get("/")
    request.session = {}
    leave_toast(request, "Stap staat op klaar", undo_url="/terug/")
    first, second = (drawn("{% toast %}", request=request) for _ in range(2))
    assert "Stap staat op klaar" in first
    assert '<form method="post" action="/terug/">' in first
    assert "Stap staat op klaar" not in second
    assert 'id="toast"' in second  # the place stays, for an HTMX answer


def test_toast_in_an_htmx_answer_speaks_too():
    page = drawn("{% toast_oob text %}", text="Opgeslagen")
    assert page.count("Opgeslagen") == 2
    assert 'id="toast" hx-swap-oob="true"' in page
    assert 'id="melding" role="status" class="sr-only" hx-swap-oob="innerHTML"' in page


def test_plan_bar_stands_in_a_cell_without_a_word():
    page = drawn("{% plan_bar 143 122 200 %}")
    assert 'aria-hidden="true"' in page
    assert "<text" not in page


def test_all_templates_of_parts_can_be_read():
    engine = Engine.get_default()
    names = [path.name for path in (engine.dirs[0] / "components").glob("*.html")]
    assert len(names) > 30
    for name in names:
        engine.get_template(f"components/{name}")
