"""Who may come in where. The literal table: a route that is not here fails tests/architecture/test_routes.py."""

PUBLIC: set[str] = {"components", "components_replica", "livez", "readyz"}
SIGNED_IN: set[str] = {"home", "region_list", "help"}
NATIONAL: set[str] = set()
LIBRARY: dict[str, str] = {}  # views of allauth, each with the reason why it may be there
REGION: dict[str, str] = {"menu": "view_region"}
