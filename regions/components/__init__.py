"""Parts that every page is made of: tags, icons, form fields, charts. docs/components.md is the list."""
