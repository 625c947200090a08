"""The frame around the sample pages. All people and numbers are invented."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace


@dataclass(frozen=True)
class Link:
    label: str
    url: str
    icon: str
    current: bool = False
    count: int | None = None


@dataclass(frozen=True)
class SampleShell:
    """As regions.frame.shell.Shell, without a region or a person in the database."""

    place: str
    role: str
    user: SimpleNamespace
    nav: Sequence[Link]
    bottom: Sequence[Link]
    region: str = "Twente"
    switch_url: str = "#"
    account_url: str = "#"
    help_url: str = "#"
    demo: bool = False
    session_ends: int = 0


def shell(current: str, name: str, role: str) -> SampleShell:
    nav = (
        ("Overzicht", "layout-dashboard", None),
        ("Deelnemers", "users", 261),
        ("Werkgevers", "factory", 48),
        ("Trajecten", "route", 19),
        ("Samenwerking", "heart-handshake", None),
        ("Cijfers", "trending-up", None),
    )
    bottom = (("Vandaag", "house"), ("Deelnemers", "users"), ("Vastleggen", "square-pen"), ("Menu", "menu"))
    return SampleShell(
        place="Twente",
        role=role,
        user=SimpleNamespace(name=name),
        nav=[Link(label, "#", icon, label == current, count) for label, icon, count in nav],
        bottom=[Link(label, "#", icon, label == current) for label, icon in bottom],
    )


def national_shell() -> SampleShell:
    nav = (
        ("Alle regio’s", "map-pinned"),
        ("Cijfers", "trending-up"),
        ("Rapporten", "file-text"),
        ("Samenwerking", "users"),
        ("Scholing", "graduation-cap"),
    )
    return SampleShell(
        place="Alle regio’s",
        role="Landelijk projectbureau",
        user=SimpleNamespace(name="Mieke Hendriks"),
        nav=[Link(label, "#", icon, label == "Alle regio’s") for label, icon in nav],
        bottom=[],
        region="",
    )
