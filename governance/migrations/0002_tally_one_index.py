"""The index of the reference to the period is the beginning of governance_tally_sum, so that every tally was written
into one index too many; and the planner, which thinks region and period independent, preferred it to the one that
holds the numbers themselves."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("governance", "0001_initial")]

    operations = [
        migrations.RunSQL(
            "DROP INDEX governance_tally_period_region_idx",
            "CREATE INDEX governance_tally_period_region_idx ON governance_tally (region_id, period_id)",
        )
    ]
