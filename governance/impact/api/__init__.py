"""REST for impact partners, after the NL API Design Rules 2.2. docs/decisions/0006-impact-partners.md says why it is
as it is.

problems → answers (middleware) → fields → shapes → query → doors → views; openapi is made of the same shapes.
"""

VERSION = "1.0.0"
