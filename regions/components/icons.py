"""Outline icons, written into the page so that the same tag works on screen and on paper."""

import re
from functools import cache
from importlib.resources import files
from io import BytesIO
from zipfile import ZipFile

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

# What Lucide does not have.
OWN_SHAPES = {
    "brand": '<path d="M3 18h6v-6h6V6h6"/>',
    "stairs": '<path d="M3 21h5v-5h5v-5h5V6h3"/><path d="m10 5-3-3-3 3"/><path d="M7 2v7"/>',
}


class UnknownIcon(LookupError):
    """The family has no icon of that name."""


@cache
def _family() -> ZipFile:
    return ZipFile(BytesIO(files("lucide").joinpath("lucide.zip").read_bytes()))


@cache
def shapes(name: str) -> str:
    """The drawing inside the <svg> of one icon. Raises UnknownIcon."""
    if name in OWN_SHAPES:
        return OWN_SHAPES[name]
    try:
        svg = _family().read(f"{name}.svg").decode()
    except KeyError:
        raise UnknownIcon(f"There is no icon {name!r}; see https://lucide.dev for the names.") from None
    inside = svg[svg.index(">", svg.index("<svg")) + 1 : svg.rindex("</svg>")]
    return re.sub(r"\s*\n\s*", "", inside).replace(" />", "/>")


@cache
def icon_svg(name: str, size: int = 20, label: str = "") -> SafeString:
    """One <svg>: hidden for screen readers, or an image named `label` where it stands alone."""
    extra = "" if size == 20 else f" s{size}"
    access = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return mark_safe(  # noqa: S308 - the shapes come from our own packages, the label is escaped
        f'<svg class="icon{extra}" width="{size}" height="{size}" viewBox="0 0 24 24" fill="none" '
        f'stroke="currentColor" stroke-width="1.75" {access}>{shapes(name)}</svg>'
    )
