"""How rows are kept apart per region: scope, managers, constraints, roles."""
