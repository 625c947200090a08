"""The servers of one machine, for `make run` and `make test`: no root, no Docker, nothing installed beside Python.

Production brings its own PostgreSQL and Valkey or Redis, and never imports this.
"""
