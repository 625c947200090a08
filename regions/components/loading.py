"""Templates are indented for who reads them; a page goes without the white space that no browser shows."""

import re
from itertools import pairwise

from django.template import Origin, Template, TemplateSyntaxError
from django.template.loaders import filesystem

# Blocks, parts of tables and lists, and what stands in the head: white space beside them is never shown.
_NAMES = (
    "article|aside|body|caption|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head"
    "|header|html|legend|li|link|main|meta|nav|ol|optgroup|option|p|script|section|summary|table|tbody|td|th|thead"
    "|title|tr|ul"
)
_BEGINS_WITH_EDGE = re.compile(rf"</|<(?:{_NAMES})\b")
_ENDS_WITH_EDGE = re.compile(
    rf"(?:</(?:{_NAMES})|<(?!(?:br|img|input)\b)[a-z][a-z0-9]*)\b(?:\{{[{{%].*?[%}}]\}}|[^<>])*>$"
)
# Tags that say when or how, and put nothing on the page themselves; an included file ends its own last line.
_SILENT = re.compile(
    r"(?:\{%\s*(?:if|elif|else|for|empty|with|block|include|load|extends|end\w+)\b[^{]*?%\}"
    r"|\{%[^{]*? as \w+\s*%\}|\{#.*?#\})+"
)
_AS_IT_STANDS = re.compile(
    r"<(pre|textarea)\b.*?</\1>|\{%\s*(comment|verbatim|blocktranslate)\b.*?\{%\s*end\2\s*%\}", re.DOTALL
)
_TAG_OVER_LINES = re.compile(r"<[a-z][a-z0-9]*\n(?:.*\n)*?\s*>")
_CONDITION = re.compile(r"\{%\s*(if|elif|else|endif)\b.*?%\}")
_KEPT_BREAK = "\0"


def joined(source: str) -> str:
    """The source of an HTML template without indentation, blank lines and the line breaks that no browser shows.

    Also without those just inside an element: a link on three lines has no space before or behind its words. One line
    break stays where words or inline elements follow each other on lines of their own.
    """
    source = _TAG_OVER_LINES.sub(_on_one_line, source)
    source = _AS_IT_STANDS.sub(lambda found: found[0].replace("\n", _KEPT_BREAK), source)
    lines = [line for line in map(str.strip, source.split("\n")) if line]
    text = "".join(
        line if _touch(line, following) else f"{line}\n" for line, following in pairwise([*lines, ""])
    )
    return text.replace(_KEPT_BREAK, "\n")


def _on_one_line(found: re.Match[str]) -> str:
    """An opening tag with an attribute a line; what may not be there brings its own space."""
    name, *attributes, end = map(str.strip, found[0].split("\n"))
    return name + "".join(map(_with_space, attributes)) + end


def _with_space(attribute: str) -> str:
    if _SILENT.fullmatch(attribute):
        return attribute
    return _spaced_cases(attribute) if re.match(r"\{%\s*if\b", attribute) else f" {attribute}"


def _spaced_cases(attribute: str) -> str:
    """Each case of the outermost condition begins with a space; one within a value is part of that value."""
    depth = 0

    def spaced(tag: re.Match[str]) -> str:
        nonlocal depth
        depth += {"if": 1, "endif": -1}.get(tag[1], 0)
        return f"{tag[0]} " if depth == 1 and tag[1] != "endif" else tag[0]

    return _CONDITION.sub(spaced, attribute)


def _touch(line: str, following: str) -> bool:
    return bool(_SILENT.fullmatch(line) or _ENDS_WITH_EDGE.search(line) or _BEGINS_WITH_EDGE.match(following))


class Loader(filesystem.Loader):
    """Django's loader of folders of templates; of a page it joins the lines."""

    def get_contents(self, origin: Origin) -> str:
        contents = super().get_contents(origin)
        return joined(contents) if str(origin.template_name).endswith(".html") else contents

    def get_template(self, template_name: str, skip: list[Origin] | None = None) -> Template:
        try:
            return super().get_template(template_name, skip)
        except TemplateSyntaxError:  # the same fault once more, under its line number in the file
            return filesystem.Loader(self.engine, self.dirs).get_template(template_name, skip)
