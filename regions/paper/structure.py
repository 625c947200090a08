"""Looks at a document before it goes on paper: WeasyPrint writes "accessible" on documents that are not."""

from html.parser import HTMLParser

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
VOID = {"br", "col", "hr", "img", "link", "meta", "input"}


def faults_of(html: str) -> list[str]:
    """What a screen reader would miss: language, title, headings in order from one h1, alternative texts of every
    picture, header cells in every table. Empty when all is there."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.faults + reader.missing()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.open: list[str] = []
        self.language = ""
        self.title = ""
        self.level = 0
        self.pictures: list[str] = []  # the title of every <svg> that is open
        self.tables: list[bool] = []  # whether every open <table> has a header cell

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self.open.append(tag)
        if tag == "html":
            self.language = values.get("lang", "")
        elif tag in HEADINGS:
            self._heading(HEADINGS[tag])
        elif tag == "img" and not values.get("alt"):
            self.faults.append("a picture has no alternative text")
        elif tag == "svg":
            self.pictures.append("")
        elif tag == "table":
            self.tables.append(False)
        elif tag == "th":
            self._header_cell(values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass
        if tag == "svg" and self.pictures and not self.pictures.pop().strip():
            self.faults.append("a chart has no title")
        elif tag == "table" and self.tables and not self.tables.pop():
            self.faults.append("a table has no header cells")

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] != "title":
            return
        if "svg" in self.open and self.pictures:
            self.pictures[-1] += data
        elif "head" in self.open:
            self.title += data

    def missing(self) -> list[str]:
        wanted = {
            "the document has no language": self.language,
            "the document has no title": self.title.strip(),
            "the document has no heading": self.level,
        }
        return [fault for fault, there in wanted.items() if not there]

    def _heading(self, level: int) -> None:
        if (self.level == 0 and level != 1) or level > self.level + 1 or (level == 1 and self.level):
            self.faults.append(f"heading h{level} comes after h{self.level}")
        self.level = level

    def _header_cell(self, values: dict[str, str]) -> None:
        if self.tables:
            self.tables[-1] = True
        if not values.get("scope"):
            self.faults.append("a header cell has no scope")
