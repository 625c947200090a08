"""Who may come in where: roles and permissions, and the doors above every view."""
