"""What stands around every page: shell, navigation, first page, help, errors."""
