"""The counts as a table for the terminal."""

from regions.backup.counts import WITHOUT_REGION, Counts


def table(counts: Counts) -> str:
    """Rows per region over all tables, and those that belong to none."""
    totals: dict[str, int] = {}
    for per_region in counts.values():
        for region, rows in per_region.items():
            totals[region] = totals.get(region, 0) + rows
    shared = totals.pop(WITHOUT_REGION, 0)
    lines = [
        f"region {region:>4}  {rows:>9} rows"
        for region, rows in sorted(totals.items(), key=lambda item: int(item[0]))
    ]
    return "\n".join([*lines, f"shared       {shared:>9} rows"])
