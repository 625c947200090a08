"""Long work: asked on a page, done by a worker, followed to its file."""
