"""The standard routes A, B and C that a trajectory starts from."""
