"""`make bench`: ratios measured side by side in one run, explained in docs/benchmarks.md."""
