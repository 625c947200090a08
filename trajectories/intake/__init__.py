"""The file a school or municipality sends: read, checked on screen, saved and undone as a whole."""
