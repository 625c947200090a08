"""The quick log: half a minute on the work floor, with a draft that survives."""
