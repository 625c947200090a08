"""Health check of the web container: `python -m llo.probe /livez` asks it as the proxy would."""

import os
import sys
import urllib.error
import urllib.request


def answer(path: str, port: int = 8000) -> int:
    """The status of one page; 0 when nothing answers."""
    host = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0]
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}", headers={"Host": host, "X-Forwarded-Proto": "https"}
    )
    try:
        with urllib.request.urlopen(request, timeout=5) as response:  # noqa: S310
            return int(response.status)
    except urllib.error.HTTPError as refused:
        return refused.code
    except OSError:
        return 0


if __name__ == "__main__":
    sys.exit(0 if answer(sys.argv[1]) == 200 else 1)
