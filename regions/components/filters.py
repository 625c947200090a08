"""The words of Dutch numbers and dates as template filters."""

from datetime import date, datetime
from decimal import Decimal

from django.template import Library
from django.utils.timezone import localdate

from regions import words
from regions.components.forms import error_words


def date_short(moment: date | datetime | None, today: date | None = None) -> str:
    return words.date_short(moment, today)


def days_ago(moment: date | datetime | None, today: date | None = None) -> str:
    return words.days_ago(moment, today or localdate())


def decimal(value: float | Decimal | None, places: int = 1) -> str:
    return words.decimal(value, places)


def register_filters(register: Library) -> None:
    for function in (date_short, days_ago, decimal, error_words):
        register.filter(function.__name__, function)
    for word in (
        "number",
        "percent",
        "euro",
        "date_day",
        "date_medium",
        "date_long",
        "month_year",
        "time_dot",
    ):
        register.filter(word, getattr(words, word))
