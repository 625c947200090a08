"""The tags of every template, loaded as built-ins. docs/components.md tells how to call them."""

from collections.abc import Hashable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from django.core.paginator import Page
from django.template import Context, Library
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions import words
from regions.components.charts.bars import FunnelBar, PlanBar, funnel_bar, plan_bar
from regions.components.charts.svg import swatch as legend_swatch
from regions.components.filters import register_filters
from regions.components.icons import icon_svg
from regions.components.parts import part, rendered
from regions.components.toast import take_toast

register = Library()
register_filters(register)

TONES = ("neutral", "info", "accent", "positive", "warning", "negative")
NOTE_ICONS = {
    "info": "info",
    "positive": "circle-check",
    "warning": "triangle-alert",
    "negative": "circle-alert",
}
CARD_KINDS = ("", "tinted", "flush")
LEVELS = (
    gettext_lazy("Nog niet"),
    gettext_lazy("Nog niet"),
    gettext_lazy("Met hulp"),
    gettext_lazy("Bijna zelf"),
    gettext_lazy("Doet het zelf"),
)


def _one_of(value: str, choices: Sequence[str], what: str) -> str:
    if value not in choices:
        raise ValueError(f"{value!r} is no {what}; choose from {', '.join(filter(None, choices))}")
    return value


@part(register)
def icon(name: str, size: int = 20, label: str = "") -> SafeString:
    return icon_svg(str(name), size, str(label))


@part(register)
def badge(text: str, tone: str = "neutral", icon: str = "") -> SafeString:
    drawing = icon_svg(icon, 16) if icon else ""
    return format_html('<span class="badge {}">{}{}</span>', _one_of(tone, TONES, "tone"), drawing, text)


@part(register)
def initials(name: str, size: str = "") -> SafeString:
    return format_html(
        '<span class="avatar {}" aria-hidden="true">{}</span>', size, words.initials(str(name))
    )


@part(register)
def level(value: int | None, tone: str = "info") -> SafeString:
    """Four blocks and the words; 1 is "Nog niet" and fills nothing."""
    step = value or 0
    blocks = format_html_join(
        "",
        '<rect class="{}" x="{}" width="18" height="10" rx="3"/>',
        (("on" if step > 1 and index < step else "off", index * 22) for index in range(4)),
    )
    return format_html(
        '<span class="level {}-level"><svg width="84" height="10" aria-hidden="true">{}</svg>{}</span>',
        tone,
        blocks,
        LEVELS[step],
    )


@part(register)
def breadcrumb(context: Context, *pairs: str) -> SafeString:
    """Label and URL in turn; the last label is the page itself. ValueError for an even number."""
    if len(pairs) % 2 == 0:
        raise ValueError("breadcrumb wants: label url label url … last label")
    steps = list(zip(pairs[:-1:2], pairs[1::2], strict=True))
    return rendered(context, "components/breadcrumb.html", {"steps": steps, "here": pairs[-1]})


@part(register)
def side_bar(links: Iterable[Hashable]) -> SafeString:
    """The places of a region or of the national office; the same for everybody who sees the same links."""
    return _drawn_once("components/side_bar.html", tuple(links))


@part(register)
def bottom_bar(links: Iterable[Hashable]) -> SafeString:
    """The phone's bar: at most four links."""
    return _drawn_once("components/bottom_bar.html", tuple(links))


@lru_cache(maxsize=4096)
def _drawn_once(template_name: str, links: tuple[Hashable, ...]) -> SafeString:
    return mark_safe(render_to_string(template_name, {"links": links}))  # noqa: S308 - the template has escaped it


@part(register)
def back_link(url: str, label: str) -> SafeString:
    """The arrow on a full-screen page."""
    return format_html('<a class="icon-button" href="{}">{}</a>', url, icon_svg("arrow-left", 20, str(label)))


@part(register, block=True)
def page_header(
    context: Context,
    content: str,
    *,
    title: str = "",
    lead: str | Sequence[str] = "",
    person: str = "",
    badge: str = "",
    tone: str = "info",
) -> SafeString:
    leads = [lead] if isinstance(lead, str) or not isinstance(lead, Sequence) else lead
    return rendered(
        context,
        "components/page_header.html",
        {
            "title": title,
            "leads": [text for text in leads if text],
            "person": person,
            "badge": badge,
            "tone": tone,
            "content": content,
        },
    )


@part(register, block=True)
def card(
    context: Context,
    content: str,
    *,
    title: str = "",
    aside: str = "",
    aside_url: str = "",
    aside_icon: str = "",
    subtitle: str = "",
    icon: str = "",
    tone: str = "info",
    span: int = 0,
    kind: str = "",
    id: str = "",  # noqa: A002 - the attribute's own name
    level: int = 2,
) -> SafeString:
    values = {key: value for key, value in locals().items() if key != "context"}
    _one_of(kind, CARD_KINDS, "kind of card")
    return rendered(context, "components/card.html", values)


@part(register, block=True)
def note(
    context: Context, content: str, *, tone: str = "info", title: str = "", live: bool = False
) -> SafeString:
    values = {"content": content, "tone": _one_of(tone, tuple(NOTE_ICONS), "tone of a note"), "title": title}
    return rendered(context, "components/note.html", {**values, "live": live, "note_icon": NOTE_ICONS[tone]})


@part(register, block=True)
def empty_state(
    context: Context, content: str, *, title: str = "", text: str = "", icon: str = ""
) -> SafeString:
    values = {"content": content, "title": title, "text": text, "icon": icon}
    return rendered(context, "components/empty_state.html", values)


@part(register, block=True)
def accordion(context: Context, content: str, title: str = "", open: bool = False) -> SafeString:  # noqa: A002
    return rendered(context, "components/accordion.html", {"content": content, "title": title, "open": open})


@part(register, block=True)
def more_menu(context: Context, content: str, label: str = "") -> SafeString:
    return rendered(context, "components/more_menu.html", {"content": content, "label": label or _("Meer")})


@part(register)
def toast(context: Context) -> SafeString:
    """The place of the toast on a page, with the message that waits in the session."""
    request = context.get("request")
    waiting = take_toast(request) if request is not None else None
    return rendered(context, "components/toast.html", {"toast": waiting})


@part(register)
def toast_oob(context: Context, text: str, undo_url: str = "") -> SafeString:
    """The same inside an HTMX answer; the text is spoken too."""
    values = {"toast": {"text": text, "undo_url": undo_url}, "oob": True}
    return mark_safe(rendered(context, "components/toast.html", values) + announce(text))  # noqa: S308 - SafeStrings


@part(register)
def announce(text: str) -> SafeString:
    return format_html(
        '<div id="melding" role="status" class="sr-only" hx-swap-oob="innerHTML">{}</div>', text
    )


@part(register)
def draft_oob(text: str) -> SafeString:
    """The quiet line under a form: "Concept bewaard om 10.42 uur"."""
    return format_html(
        '<p class="draft" id="concept" hx-swap-oob="true">{}{}</p>', icon_svg("cloud-check", 16), text
    )


@part(register, name="plan_bar")
def plan_bar_cell(value: int, plan: int, maximum: int, now: str = "", width: int = 118) -> SafeString:
    return plan_bar(PlanBar(value=value, plan=plan, maximum=maximum, now=now), width)


@part(register, name="funnel_bar")
def funnel_bar_cell(value: int, maximum: int, strong: bool = False) -> SafeString:
    return funnel_bar(FunnelBar(value=value, maximum=maximum, strong=strong))


@part(register)
def swatch(kind: str) -> SafeString:
    """The little square of a legend: v1, v2, v3, s0 to s4, none."""
    return legend_swatch(str(kind))


@part(register)
def sort_header(
    context: Context,
    label: str,
    key: str,
    *,
    default: str = "",
    numeric: bool = False,
    target: str = "#resultaat",
) -> SafeString:
    """A column head with a link that sorts. `default` ("up" or "down") on the column sorted without ?sort=."""
    query = context["request"].GET.copy()
    asked = query.get("sort", "")
    direction = {key: "up", f"-{key}": "down"}.get(asked, "" if asked else default)
    query["sort"] = f"-{key}" if direction == "up" else key
    query.pop("page", None)
    values = {"label": label, "key": key, "direction": direction, "numeric": numeric, "target": target}
    return rendered(context, "components/sort_header.html", {**values, "url": f"?{query.urlencode()}"})


@part(register)
def paging(context: Context, page: Page[Any], target: str = "#resultaat") -> SafeString:
    def url(number: int) -> str:
        query = context["request"].GET.copy()
        query["page"] = str(number)
        return f"?{query.urlencode()}"

    values: dict[str, Any] = {
        "label": _("Pagina %(number)s van %(pages)s")
        % {"number": words.number(page.number), "pages": words.number(page.paginator.num_pages)},
        "previous_url": url(page.previous_page_number()) if page.has_previous() else "",
        "next_url": url(page.next_page_number()) if page.has_next() else "",
        "target": target,
    }
    return rendered(context, "components/paging.html", values)
