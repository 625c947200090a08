"""Looking at pages: axe finds nothing, nothing scrolls sideways, no style in the page, and the policy is kept."""

from collections.abc import Collection, Sequence
from html.parser import HTMLParser

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, ConsoleMessage, Page

from tests.browser.conftest import WIDTHS

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # what is in order need not be described: that is half of the work
}
FAULTS = """rules => axe.run(rules).then(({violations}) => violations.map(({id, nodes}) =>
    `${id} ${nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" ")}`))"""
LOOKS = [("desktop", False), ("phone", True)]  # (window, dark): both widths, and each colour scheme once
TELLING = ("class", "role", "type", "scope", "lang")


def look_at(
    context: BrowserContext,
    paths: Sequence[str],
    *,
    looks: Sequence[tuple[str, bool]] = LOOKS,
    without_axe: Collection[str] = (),
) -> None:
    """Load each page once, and look at it in every way; by turns another look is the one it is loaded in."""
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if is_complaint(message) else None)
    for number, path in enumerate(paths):
        for look in looks[:: -1 if number % 2 else 1]:
            turn_to(page, *look)
            if not page.url.endswith(path):
                page.goto(path)
            complaints += [f"{path} {look}: {fault}" for fault in faults(page, axe=path not in without_axe)]
    assert complaints == []


def turn_to(page: Page, size: str, dark: bool) -> None:
    width, height = WIDTHS[size]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme="dark" if dark else "light")


def faults(page: Page, *, axe: bool = True) -> list[str]:
    found = axe_faults(page) if axe else []
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        found.append("scrolls sideways")
    if page.locator("[style]:not(svg *):not(svg)").count():
        found.append("inline style")
    return found


def axe_faults(page: Page) -> list[str]:
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    return page.evaluate(FAULTS, RULES)


def is_complaint(message: ConsoleMessage) -> bool:
    return "Content Security Policy" in message.text or message.type == "error"


class Kind(HTMLParser):
    """What a page is built of, inside <main>: its elements in order, without texts, ids and values."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.is_inside, self.parts = False, []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_inside = self.is_inside or tag == "main"
        if self.is_inside:
            self.parts.append(
                (tag, *sorted((name, value if name in TELLING else "") for name, value in attrs))
            )

    def handle_endtag(self, tag: str) -> None:
        self.is_inside = self.is_inside and tag != "main"
        if self.is_inside:
            self.parts.append((f"/{tag}",))
