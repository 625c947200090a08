"""The national office's view of the regions (N1, N2): numbers with the small ones left out, people under their number.
Everything is read through the national role. Choices: docs/decisions/0005-national.md."""
