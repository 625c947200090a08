"""Charts say what they show, escape what they are given, and need nothing but their own attributes."""

import itertools
from datetime import date
from xml.etree import ElementTree

import pytest

from regions.components import charts
from regions.showroom import samples

ATTACK = '<b onmouseover="x">&'


def every_chart() -> dict[str, str]:
    goal = charts.GoalBar("doel", (charts.Part(61), charts.Part(82, 2)), target=200, plan=122)
    return {
        "goal": charts.goal_bar(goal),
        "funnel": charts.funnel_bar(charts.FunnelBar(82, 412)),
        "plan": charts.plan_bar(charts.PlanBar(143, 122, 200)),
        "line": charts.line_with_plan(samples.line_chart()),
        "tiles": charts.tile_map(samples.region_map()),
        "pyramid": charts.population_pyramid(samples.pyramid()),
        "dumbbell": charts.dumbbell(samples.dumbbell()),
        "sparkline": charts.sparkline(samples.level_history()),
    }


def words(svg: str) -> list[str]:
    return [text for node in ElementTree.fromstring(svg).iter("text") if (text := node.text)]


@pytest.mark.parametrize("name", every_chart())
def test_each_chart_is_whole_and_carries_its_own_colours(name):
    svg = every_chart()[name]
    tree = ElementTree.fromstring(svg)
    assert tree.find("title").text
    assert "style" not in svg
    assert "var(" not in svg
    for node in tree.iter():
        if node.tag in ("rect", "path", "circle", "text"):
            assert node.get("fill", "").startswith("#"), ElementTree.tostring(node)


@pytest.mark.parametrize("name", every_chart())
def test_equal_input_gives_equal_bytes(name):
    assert every_chart()[name] == every_chart()[name]


@pytest.mark.parametrize("name", every_chart())
def test_no_text_is_smaller_than_13_px(name):
    tree = ElementTree.fromstring(every_chart()[name])
    assert all(float(node.get("font-size")) >= 13 for node in tree.iter("text"))


def test_a_chart_is_an_image_named_by_its_title():
    tree = ElementTree.fromstring(every_chart()["goal"])
    assert tree.get("role") == "img"
    assert tree.get("aria-labelledby") == tree.find("title").get("id")
    assert tree.find("title").text == "Nu 143, volgens plan 122, doel 200"


def test_a_bar_beside_its_number_is_silent_on_the_screen():
    assert ElementTree.fromstring(every_chart()["plan"]).get("aria-hidden") == "true"


def test_names_from_outside_are_escaped():
    tiles = charts.TileMap("kaart", ATTACK, (charts.Tile("TWE", ATTACK, 1, f"/{ATTACK}"),))
    pyramid = charts.Pyramid("p", ATTACK, ATTACK, ATTACK, (charts.AgeGroup(ATTACK, 1, 1),))
    bells = charts.Dumbbell("d", ATTACK, (charts.Change(ATTACK, 1, 2),), 10)
    for svg in (charts.tile_map(tiles), charts.population_pyramid(pyramid), charts.dumbbell(bells)):
        assert "<b" not in svg
        assert ElementTree.fromstring(svg).find("title").text == ATTACK


def test_goal_bar_marks_plan_and_goal_and_parts_the_fills():
    svg = every_chart()["goal"]
    assert words(svg) == ["0", "doel: 200", "plan: 122"]
    first, second = ElementTree.fromstring(svg).findall("path")
    assert first.get("d").startswith("M4 5H208.6")
    assert second.get("d").startswith("M211.1 5")  # 2.5 px further


def test_goal_bar_without_plan_or_people():
    svg = charts.goal_bar(charts.GoalBar("leeg", (charts.Part(0),), target=200))
    assert words(svg) == ["0", "doel: 200"]
    assert ElementTree.fromstring(svg).findall("path") == []


def test_goal_bar_shows_where_the_goal_was_when_it_is_passed():
    svg = charts.goal_bar(charts.GoalBar("ruim", (charts.Part(250),), target=200, plan=200), width=500)
    label = next(node for node in ElementTree.fromstring(svg).iter("text") if node.text == "doel: 200")
    assert float(label.get("x")) == 400


@pytest.mark.parametrize("width", [300, 460, 640])
@pytest.mark.parametrize("plan", [0, 3, 100, 190, 200])
def test_goal_bar_keeps_its_labels_apart(width, plan):
    svg = charts.goal_bar(charts.GoalBar("doel", (charts.Part(40),), target=200, plan=plan), width=width)
    spans = []
    for node in ElementTree.fromstring(svg).iter("text"):
        length = charts.svg.text_width(node.text)
        x, anchor = float(node.get("x")), node.get("text-anchor")
        start = x - {"end": length, "middle": length / 2}.get(anchor, 0)
        spans.append((start, start + length))
    spans.sort()
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))


def test_line_tells_the_message_and_labels_the_last_value():
    svg = every_chart()["line"]
    title = ElementTree.fromstring(svg).find("title").text
    assert title == "Nu 143, volgens plan 123, doel 200; in dit tempo is het doel bereikt rond maart 2027"
    assert {"143 nu", "Doel: 200", "plan", "sep 2025", "aug ’27"} <= set(words(svg))


def test_lines_differ_by_stroke_and_not_only_by_colour():
    lines = ElementTree.fromstring(every_chart()["line"]).findall("polyline")
    dashes = {
        node.get("class"): node.get("stroke-dasharray") for node in lines if node.get("stroke-width") != "1"
    }
    assert dashes["lp"] == "6 4"
    assert dashes["lg"] == "2 3"
    assert {node.get("stroke-dasharray") for node in lines if node.get("class") == "l1"} == {None, "2 4"}


def test_line_of_one_day_does_not_break():
    day = charts.Point(date(2026, 1, 1), 0)
    assert "0 nu" in words(charts.line_with_plan(charts.LineChart("kort", (day,), (day,), target=200)))


def test_tile_names_contain_what_the_tile_shows():
    tree = ElementTree.fromstring(every_chart()["tiles"])
    links = tree.findall("a")
    assert len(links) == 35
    for link in links:
        shown = " ".join(node.text for node in link.iter("text"))
        assert link.get("aria-label").startswith(shown)
    twente = next(link for link in links if "TWE" in link.get("aria-label"))
    assert twente.get("aria-label") == "TWE 143 – Twente: 143 van 200 aan het werk"


def test_a_region_that_does_not_take_part_is_dashed():
    tree = ElementTree.fromstring(every_chart()["tiles"])
    absent = next(link for link in tree.findall("a") if "doet nog niet mee" in link.get("aria-label"))
    assert absent.find("rect").get("stroke-dasharray")
    assert [node.text for node in absent.iter("text")][1] == "–"


def test_legend_of_the_map_and_its_colours_agree():
    assert charts.legend() == [(0, "0–39"), (1, "40–79"), (2, "80–119"), (3, "120–159"), (4, "160–200")]
    assert [charts.tiles.scale_class(value, 200) for value in (0, 39, 40, 119, 120, 160, 260)] == [
        0,
        0,
        1,
        2,
        3,
        4,
        4,
    ]


def test_small_numbers_stay_hidden_in_the_pyramid():
    assert "< 5" in words(every_chart()["pyramid"])


def test_fitting_draws_one_chart_per_size_with_ids_of_their_own():
    goal = charts.GoalBar("doel", (charts.Part(5),), target=200)
    drawn = charts.fitting(charts.goal_bar, goal, "narrow", "wide")
    assert 'class="fits has-wide"' in drawn
    assert drawn.count('id="doel-300"') == drawn.count('id="doel-640"') == 1


def test_a_number_that_may_not_be_shown_is_in_no_title():
    few = "minder dan 10"
    assert "Nu minder dan 10, volgens plan 40" in charts.goal_bar(
        charts.GoalBar("g", (charts.Part(0),), 200, 40, now=few)
    )
    assert "Nu minder dan 10, volgens plan 40" in charts.plan_bar(charts.PlanBar(0, 40, 200, now=few))
    tile = charts.Tile("TWE", "Twente", 0, "/x/", shown="<10", said=few)
    drawn = charts.tile_map(charts.TileMap("k", "Kaart", (tile,), counts="gestart in scholing"))
    assert "TWE &lt;10 – Twente: minder dan 10 van 200 gestart in scholing" in drawn


def test_a_tile_says_how_far_a_region_is():
    drawn = charts.tile_map(
        charts.TileMap(
            "k", "Kaart", (charts.Tile("TWE", "Twente", None, "/x/", state="vraagt subsidie aan"),)
        )
    )
    assert "TWE – – Twente: vraagt subsidie aan" in drawn
