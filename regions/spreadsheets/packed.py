"""The zip around an .xlsx or .ods, looked through before anything in it is parsed.

Each part is really unpacked once, counted and thrown away: the sizes a zip declares about itself prove nothing.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from regions.spreadsheets import limits
from regions.spreadsheets.refusals import Damaged, Locked, TooLargeUnpacked, TooManyCells, Unsafe

BLOCK = 256 * 1024
# The parts that hold rows; everything else that is parsed is small by nature.
ROW_PARTS = re.compile(r"(?:^|/)(?:worksheets/[^/]+|sharedStrings)\.xml$|^content\.xml$", re.IGNORECASE)
PARSED_PARTS = re.compile(r"\.(?:xml|rels)$", re.IGNORECASE)
ENCRYPTED = 0x1


def open_checked(file: IO[bytes]) -> zipfile.ZipFile:
    """The zip, when it is safe to parse what is in it. Raises a SpreadsheetRefused otherwise."""
    try:
        archive = zipfile.ZipFile(file)
        _check_directory(archive, _size(file))
        _unpack_once(archive, _size(file))
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        raise Damaged from error
    return archive


def _size(file: IO[bytes]) -> int:
    file.seek(0, 2)
    size = file.tell()
    file.seek(0)
    return size


def _check_directory(archive: zipfile.ZipFile, size: int) -> None:
    parts = archive.infolist()
    if len(parts) > limits.MAX_PARTS:
        raise TooLargeUnpacked
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise Locked
    # Parts that share their packed bytes are how a small zip unpacks to petabytes.
    if sum(part.compress_size for part in parts) > size or len({part.filename for part in parts}) < len(
        parts
    ):
        raise Unsafe
    _check_unpacked(sum(part.file_size for part in parts), size)


def _check_unpacked(unpacked: int, packed: int) -> None:
    too_dense = unpacked > limits.RATIO_COUNTS_FROM_BYTES and unpacked > limits.MAX_RATIO * max(packed, 1)
    if unpacked > limits.MAX_UNPACKED_BYTES or too_dense:
        raise TooLargeUnpacked


def _unpack_once(archive: zipfile.ZipFile, packed: int) -> None:
    unpacked = tags_in_rows = cells = 0
    for part in archive.infolist():
        in_rows = bool(ROW_PARTS.search(part.filename))
        tags = 0
        for block in _blocks(archive, part):
            unpacked += len(block)
            _check_unpacked(unpacked, packed)
            tags += block.count(b"<")
            cells += block.count(b"<c ") if in_rows else 0
            if in_rows and (cells > limits.MAX_CELLS or tags_in_rows + tags > limits.MAX_TAGS_IN_SHEETS):
                raise TooManyCells(limit=f"{limits.MAX_CELLS:,}".replace(",", "."))
        tags_in_rows += tags if in_rows else 0
        if not in_rows and PARSED_PARTS.search(part.filename) and tags > limits.MAX_TAGS_IN_SMALL_PART:
            raise TooLargeUnpacked


def _blocks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(part) as stream:
        while block := stream.read(BLOCK):
            yield block
