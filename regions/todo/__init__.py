"""Tasks of people in a region (not Celery's)."""
