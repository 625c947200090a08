"""How a function becomes a template tag that names its attributes when one is misspelt."""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any

from django.template import Context, Library, Node, TemplateSyntaxError
from django.template.base import Parser, Token
from django.template.library import SimpleBlockNode, SimpleNode, parse_bits
from django.utils.safestring import SafeString, mark_safe

Drawn = Callable[..., str]


def part(register: Library, *, block: bool = False, name: str = "") -> Callable[[Drawn], Drawn]:
    """Register the function as a tag; with `block` it gets what stands before {% end<name> %} as `content`.

    A first parameter called `context` receives the template's context.
    """

    def registered(function: Drawn) -> Drawn:
        tag_name = name or function.__name__
        register.tag(tag_name, _compiler(function, tag_name, block=block))
        return function

    return registered


def _compiler(function: Drawn, name: str, *, block: bool) -> Callable[[Parser, Token], Node]:
    parameters = signature(function).parameters
    takes_context = "context" in parameters
    accepted = [key for key in parameters if key not in ("context", "content")]
    varargs = next((key for key in accepted if parameters[key].kind is parameters[key].VAR_POSITIONAL), None)
    by_name = [key for key in accepted if parameters[key].kind is parameters[key].KEYWORD_ONLY]
    in_order = [key for key in accepted if key != varargs and key not in by_name]
    given = {
        key: parameters[key].default
        for key in accepted
        if parameters[key].default is not parameters[key].empty
    }

    @wraps(function)
    def compiled(parser: Parser, token: Token) -> Node:
        bits = token.split_contents()[1:]
        target = None
        if len(bits) >= 2 and bits[-2] == "as":
            target, bits = bits[-1], bits[:-2]
        try:
            args, kwargs = parse_bits(  # type: ignore[call-arg]  # the stubs are those of Django 6
                parser,
                bits,
                in_order,
                varargs,
                None,
                tuple(given[key] for key in in_order if key in given) or None,
                by_name,
                {key: given[key] for key in by_name if key in given},
                False,  # type: ignore[arg-type]
                name,
            )
        except TemplateSyntaxError as error:
            raise TemplateSyntaxError(f"{error}. {name} accepts: {', '.join(accepted)}.") from None
        if not block:
            return SimpleNode(function, takes_context, args, kwargs, target)
        nodelist = parser.parse((f"end{name}",))
        parser.delete_first_token()
        return SimpleBlockNode(nodelist, function, takes_context, args, kwargs, target)

    return compiled


def rendered(context: Context, template_name: str, values: dict[str, Any]) -> SafeString:
    """A part's own template with only `values` (and the CSRF token and request) in sight."""
    assert context.template is not None  # a tag runs inside a template
    template = context.template.engine.get_template(template_name)
    inside = context.new(values)
    for key in ("csrf_token", "request"):
        if key not in values and key in context:
            inside[key] = context[key]
    return mark_safe(template.render(inside))  # noqa: S308 - the template has escaped it
