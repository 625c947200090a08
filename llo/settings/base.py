"""Settings shared by every environment. Only the environment decides; nothing here is a secret."""

import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from llo.settings.database import connection_settings

BASE_DIR = Path(__file__).resolve().parents[2]


def required(name: str) -> str:
    """The value of an environment variable that the service cannot run without."""
    try:
        return os.environ[name]
    except KeyError:
        raise RuntimeError(f"Environment variable {name} is not set; see docs/operations.md") from None


SECRET_KEY = required("SECRET_KEY")
MATCH_KEY = required("LLO_MATCH_KEY")  # keys the tokens that recognise one person in two regions
DEBUG = False
ALLOWED_HOSTS: list[str] = [host for host in os.environ.get("ALLOWED_HOSTS", "").split(",") if host]
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("CSRF_TRUSTED_ORIGINS", "").split(",") if origin]

INSTALLED_APPS = [
    "regions",
    "participants",
    "employers",
    "trajectories",
    "trajectories.intake",
    "governance",
    "governance.partnership",
    "governance.impact",
    "allauth",
    "allauth.account",
    "allauth.idp.oidc",
    "allauth.mfa",
    "allauth.usersessions",
    "django_htmx",
    "csp",
    "rest_framework",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "llo.staticfiles.OurStaticFiles",
]

MIDDLEWARE = [
    "governance.impact.api.answers.ApiAnswers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "regions.sessions.limits.SessionLimits",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "regions.sessions.limits.PrivatePages",
]

ROOT_URLCONF = "llo.urls"
WSGI_APPLICATION = "llo.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["regions.components.loading.Loader", "django.template.loaders.app_directories.Loader"],
                )
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "regions.components.tags"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "regions.frame.shell.shell",
            ],
        },
    }
]
FORM_RENDERER = "regions.components.forms.FieldRenderer"

DATABASES = {
    "default": connection_settings(required("DATABASE_URL"), pooled=True),
    # A second connection, because a page is read in a read-only transaction and a refused request is rolled back.
    "log": connection_settings(required("DATABASE_LOG_URL"), pooled=True),
}
# The impact partners' interface signs in with a login of its own; without the address the interface is closed.
if partner_url := os.environ.get("DATABASE_PARTNER_URL"):
    DATABASES["partner"] = connection_settings(partner_url, pooled=True)
DATABASE_ROUTERS = ["regions.tenancy.routing.ScopeRouter"]
if owner_url := os.environ.get("DATABASE_OWNER_URL"):
    DATABASES["owner"] = connection_settings(owner_url)
# For backup_database and restore_database, which the web process does not run.
OWNER_URL = os.environ.get("DATABASE_OWNER_URL", "")
BACKUP_URL = os.environ.get("DATABASE_BACKUP_URL", "")
POSTGRES_BIN = os.environ.get("POSTGRES_BIN", "")  # the folder with pg_dump, when it is not on the path
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEST_RUNNER = "django.test.runner.DiscoverRunner"

REDIS_URL = required("REDIS_URL")
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}

CELERY_BROKER_URL = REDIS_URL.replace("unix://", "redis+socket://", 1).replace("?db=", "?virtual_host=")
CELERY_IMPORTS = ["regions.jobs.tasks", "regions.jobs.sweeping", "regions.accounts.tasks"]
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 250_000  # kB; WeasyPrint grows slowly over thousands of documents
CELERY_WORKER_PROC_ALIVE_TIMEOUT = 60  # seconds; a new process prints a page before it takes work
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BEAT_SCHEDULE: dict[str, dict[str, object]] = {
    "sweep-jobs": {"task": "regions.jobs.sweeping.sweep_jobs", "schedule": 30.0},
    "remove-expired-files": {"task": "regions.jobs.sweeping.remove_expired_files", "schedule": 900.0},
    "worker-heartbeat": {"task": "regions.jobs.tasks.beat", "schedule": 20.0},
    "forget-old-uploads": {"task": "trajectories.intake.tasks.forget_old_uploads", "schedule": 86_400.0},
    "fold-tallies": {"task": "governance.tasks.fold_tallies", "schedule": 600.0},
    "rebuild-marks": {"task": "governance.tasks.rebuild_marks", "schedule": 86_400.0},
    "publish-figures": {"task": "governance.impact.tasks.publish_figures", "schedule": 86_400.0},
    "forget-old-tokens": {"task": "governance.impact.tasks.forget_old_tokens", "schedule": 3600.0},
    "forget-old-sessions": {"task": "regions.accounts.tasks.forget_old_sessions", "schedule": 86_400.0},
    "forget-unused-documents": {
        "task": "regions.jobs.sweeping.forget_unused_documents",
        "schedule": 86_400.0,
    },
    "forget-old-drafts": {"task": "regions.jobs.sweeping.forget_old_drafts", "schedule": 86_400.0},
}

AUTH_USER_MODEL = "regions.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "regions.accounts.passwords.LongEnough", "OPTIONS": {"min_length": 15}},
    {"NAME": "regions.accounts.passwords.NotGuessable"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"

ACCOUNT_ADAPTER = "regions.accounts.adapter.InvitationOnlyAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # the invitation has proved the address
ACCOUNT_CHANGE_EMAIL = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # a mail to a stranger would tell that the service was tried
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a changed password or factor is told to its owner
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_FORMS = {
    "login": "regions.accounts.forms.SignInForm",
    "change_password": "regions.accounts.forms.ChangePasswordForm",
    "reset_password": "regions.accounts.forms.ForgottenPasswordForm",
    "reset_password_from_key": "regions.accounts.forms.NewPasswordForm",
    "reauthenticate": "regions.accounts.forms.PasswordAgainForm",
}
MFA_FORMS = {
    "authenticate": "regions.accounts.forms.CodeForm",
    "reauthenticate": "regions.accounts.forms.CodeAgainForm",
    "generate_recovery_codes": "regions.accounts.forms.NewRecoveryCodesForm",
}
MFA_ALLOW_UNVERIFIED_EMAIL = True  # the invitation has proved the address
MFA_ADAPTER = "regions.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TRUST_ENABLED = True
MFA_TRUST_COOKIE_AGE = 60 * 60 * 24 * 30
MFA_TOTP_ISSUER = "LLO-Collectief"
# Tokens of impact partners: opaque, looked up at every request, for fifteen minutes.
IDP_OIDC_ADAPTER = "governance.impact.tokens.PartnerAdapter"
IDP_OIDC_ACCESS_TOKEN_FORMAT = "opaque"  # noqa: S105 no password
IDP_OIDC_ACCESS_TOKEN_EXPIRES_IN = 15 * 60
IDP_OIDC_AUTH_METHODS = ["client_secret_basic", "client_secret_post"]
REST_FRAMEWORK = {"URL_FORMAT_OVERRIDE": None}  # `format` is no key of the query; see governance/impact/api/

ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("TRUSTED_PROXY_COUNT", "0"))
USERSESSIONS_TRACK_ACTIVITY = False

SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_COOKIE_HTTPONLY = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 12
IDLE_MINUTES = 30
IDLE_MINUTES_NATIONAL = 15
ABSOLUTE_HOURS = 12
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "regions.frame.views.errors.csrf_failure"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "font-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "manifest-src": ["'self'"],
    }
}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands"))]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
VAR_DIR = Path(os.environ.get("LLO_VAR_DIR", BASE_DIR / ".data"))
STATIC_ROOT = Path(os.environ.get("LLO_STATIC_DIR", VAR_DIR / "static"))
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR_DIR / "files", "base_url": None},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
FILE_UPLOAD_TEMP_DIR = None

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "") == "1"
SECURITY_CONTACT = os.environ.get(
    "SECURITY_CONTACT", "veiligheid@example.org"
)  # in /.well-known/security.txt
API_CONTACT = os.environ.get("API_CONTACT") or SECURITY_CONTACT  # for programmers of impact partners
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "LLO-Collectief <geen-antwoord@example.org>")

DEMO = False  # whether marked accounts open and the banner shows: never in production
SHOW_COMPONENTS = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "llo": {"level": "INFO"},
        "django.request": {"level": "ERROR"},
        "oauthlib": {"level": "WARNING"},  # at DEBUG it writes down what was sent to it
    },
}
