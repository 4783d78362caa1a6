"""Django's settings, from the environment alone. `ringback serve` fills it; nothing here has a default secret."""

import os
from pathlib import Path

from ringback.web.environment import Mode, WrongSetting, mode, names, secret, yes
from ringback.web.home import home

ROOMS = Path(__file__).parent
HOME = home()
MODE = mode()
DEBUG = yes("RINGBACK_DEBUG", False)
SECRET_KEY = secret("RINGBACK_SECRET_KEY")
if not SECRET_KEY:
    raise WrongSetting("RINGBACK_SECRET_KEY is not set. Start with `ringback serve`, which makes one of your own.")

ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *(names("RINGBACK_HOSTS") if MODE is Mode.HOME else [])]
ROOT_URLCONF = "ringback.web.urls"
WSGI_APPLICATION = None
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "ringback.web.records",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "ringback.web.middleware.policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "ringback.web.middleware.person",
    "django_htmx.middleware.HtmxMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOMS / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "loaders": [("django.template.loaders.cached.Loader", ["django.template.loaders.filesystem.Loader"])],
            "context_processors": ["django.template.context_processors.request", "ringback.web.parts.everywhere"],
            "builtins": ["django.templatetags.static", "ringback.web.saying"],
        },
    }
]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME / "ringback.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # Without IMMEDIATE two writers that both began by reading lock each other out at once, whatever the timeout.
            "transaction_mode": "IMMEDIATE",
            "timeout": 6,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
]
LOGIN_URL = "passphrase"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 60
SESSION_COOKIE_NAME = "ringback"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "ringback-form"
CSRF_FAILURE_VIEW = "ringback.web.parts.form_too_old"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
STATICFILES_DIRS = [ROOMS / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": os.environ.get("RINGBACK_STATIC", "whitenoise.storage.CompressedManifestStaticFilesStorage")
    },
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"calm": {"()": "ringback.web.storage.Calm"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["calm"]}},
    "loggers": {"django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False}},
}
SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008", "security.W012", "security.W016", "security.W021"]
"""All of them ask for HTTPS, which neither this machine alone nor a home network has."""
