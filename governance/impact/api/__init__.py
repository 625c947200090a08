"""REST for impact partners, after the NL API Design Rules 2.2. docs/decisions/0006-impact-partners.md says why it is
as it is.

request → problems → answers (middleware) → fields → shapes → query → doors → views; urls and openapi follow from the
views. A new resource is a shape in shapes.py and a view that stands in RESOURCES.
"""

VERSION = "1.0.0"
READ_ONLY = ("GET", "HEAD")
