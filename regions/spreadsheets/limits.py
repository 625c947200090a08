"""What an uploaded spreadsheet may cost us. Checked before the costly step each of them guards."""

MEGABYTE = 1024 * 1024

# The largest honest file seen (200 people, 26 columns) is 36 KB; ten megabytes is room for photographs in a sheet.
MAX_UPLOAD_BYTES = 10 * MEGABYTE

# A compressed megabyte can unpack to a thousand; the worker has 512 MB to work in.
MAX_UNPACKED_BYTES = 100 * MEGABYTE

# Real sheets pack 5 to 20 times. Small files may pack better without doing harm, so the ratio counts from a floor.
MAX_RATIO = 100
RATIO_COUNTS_FROM_BYTES = 20 * MEGABYTE

# A workbook with pictures, comments and charts stays well under this; each part costs a look-up.
MAX_PARTS = 2_000
MAX_SHEETS = 50

# Parts that are read whole (styles, the list of sheets): more marks than this is no human's work.
MAX_TAGS_IN_SMALL_PART = 400_000

MAX_ROWS = 50_000
MAX_COLUMNS = 200

# Reading goes at some 200,000 cells a second, so this is a few seconds of work and about 200 MB.
MAX_CELLS = 500_000
# Even an empty cell with a colour costs a mark; a cell with text costs up to six.
MAX_TAGS_IN_SHEETS = 8 * MAX_CELLS

# A long note is 2,000 characters. A forgotten quote in a CSV swallows the rest of the file into one cell.
MAX_CELL_LENGTH = 10_000
