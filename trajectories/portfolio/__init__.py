"""What somebody can do, with evidence: choices, page, and paper for hundreds at a time."""
