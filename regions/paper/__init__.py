"""The one door to WeasyPrint: HTML in, tagged PDF out. No network, no files but our own fonts and pictures."""

from regions.paper.press import PaperRefused, fingerprint, render_pdf, settle, warm_up
from regions.paper.sheets import PRINT, SHEETS, Sheet
from regions.paper.structure import faults_of

__all__ = [
    "PRINT",
    "SHEETS",
    "PaperRefused",
    "Sheet",
    "faults_of",
    "fingerprint",
    "render_pdf",
    "settle",
    "warm_up",
]
