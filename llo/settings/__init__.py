"""Settings per environment; only the environment decides."""
