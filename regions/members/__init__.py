"""Who belongs to a region and in which role, and what stays with somebody who leaves."""
