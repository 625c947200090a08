"""Forms of governance: fields, validation, Dutch labels."""
