"""The examples on the page for developers are answers as they are served."""

import json

from governance.impact.api.openapi import document
from governance.impact.presenters.examples import answers
from tests.governance.impact.api.test_answers import fits


def test_they_have_the_shape_of_the_answers():
    schemas = {"regions_answer": "Regios", "figures_answer": "Indicatoren", "error_answer": "Probleem"}
    for name, text in answers().items():
        fits(json.loads(text), {"$ref": f"#/components/schemas/{schemas[name]}"}, document())


def test_one_of_the_figures_is_hidden():
    shown, hidden = json.loads(answers()["figures_answer"])["indicatoren"]
    assert (shown["waarde"], shown["onderdrukt"]) == (80, False)
    assert (hidden["waarde"], hidden["onderdrukt"]) == (None, True)
