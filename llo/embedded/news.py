"""What a process in the background has to tell who looks at the screen of `make run`."""

from pathlib import Path


def news_file(var: Path) -> Path:
    """In the folder that the processes share (LLO_VAR_DIR)."""
    return var / "news.txt"


def tell(var: Path, line: str) -> None:
    """The supervisor prints it, when there is one."""
    with news_file(var).open("a") as file:
        file.write(f"{line}\n")


class News:
    """Reads what came since the last look; what an earlier start left behind is no news."""

    def __init__(self, var: Path) -> None:
        self._file = news_file(var)
        self._file.write_text("")
        self._read = 0

    def lines(self) -> list[str]:
        """Whole lines only."""
        with self._file.open() as file:
            file.seek(self._read)
            text, _newline, _begun = file.read().rpartition("\n")
            self._read += len(text.encode()) + 1 if text else 0
        return text.splitlines()
