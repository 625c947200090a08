"""Charts as one SVG string each: pure functions, the same string in the page and in the PDF.

`fitting(goal_bar, GoalBar(…))` draws a chart for narrow and wide columns; without it a chart has one width.
"""

from regions.components.charts.bars import FunnelBar, GoalBar, Part, PlanBar, funnel_bar, goal_bar, plan_bar
from regions.components.charts.lines import LevelHistory, LineChart, Point, line_with_plan, sparkline
from regions.components.charts.people import AgeGroup, Change, Dumbbell, Pyramid, dumbbell, population_pyramid
from regions.components.charts.svg import fitting
from regions.components.charts.tiles import Tile, TileMap, legend, tile_map

__all__ = [
    "AgeGroup",
    "Change",
    "Dumbbell",
    "FunnelBar",
    "GoalBar",
    "LevelHistory",
    "LineChart",
    "Part",
    "PlanBar",
    "Point",
    "Pyramid",
    "Tile",
    "TileMap",
    "dumbbell",
    "fitting",
    "funnel_bar",
    "goal_bar",
    "legend",
    "line_with_plan",
    "plan_bar",
    "population_pyramid",
    "sparkline",
    "tile_map",
]
