"""The one door to WeasyPrint: HTML in, tagged PDF out. No network, no files but our own fonts."""

from governance.paper.press import PaperRefused, render_pdf, warm_up
from governance.paper.structure import faults_of

__all__ = ["PaperRefused", "faults_of", "render_pdf", "warm_up"]
