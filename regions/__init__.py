"""The ground every block stands on: regions as tenants, accounts, permissions, logs, jobs, paper and components."""
