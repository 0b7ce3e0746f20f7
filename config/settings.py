"""The settings, all read from the environment; see .env.example for every name.

Without any of them the site runs on a laptop. `FIHRIST_PRODUCTION=True` turns on the profile for
the open internet, which refuses to start with a value that is unsafe there and says which.
"""

from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from config.env import env_bool, env_int, env_list, env_one_of, env_path, env_str, kept_secret
from config.fetching import refuse_nonsense
from config.login import LOCKED_FOR, TRIES
from config.production import refuse_unsafe
from config.tasks import task_backend

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = env_path("VAR", BASE_DIR / "var")
VAR.mkdir(parents=True, exist_ok=True)

PRODUCTION = env_bool("FIHRIST_PRODUCTION", default=False)
DEBUG = env_bool("DEBUG", default=False)
SECRET_KEY = env_str("SECRET_KEY") or ("" if PRODUCTION else kept_secret(VAR / "secret_key"))
ALLOWED_HOSTS = env_list("ALLOWED_HOSTS", "" if PRODUCTION else "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS")
SITE_NAME = env_str("SITE_NAME", "Fihrist")

INSTALLED_APPS = [
    "archive",
    "search",
    "config",
    "config.apps.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_otp",
    "django_otp.plugins.otp_static",
    "django_otp.plugins.otp_totp",
    "django_tasks",
    "django_tasks_db",
    "haystack",
    "simple_history",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "config.caching.keep_with_care",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "archive.history.record_people",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "config.api.speak_json",
    "axes.middleware.AxesMiddleware",  # last, as it answers in the place of a log-in
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.site",
            ],
        },
    }
]

# SQLite as one small machine needs it: readers never wait for the writer, a writer takes its lock at the
# start (a transaction that begins by reading fails with "database is locked"), and what is committed stays.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": VAR / "fihrist.sqlite3",
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INDEX_DIR = VAR / "index"
CAPTURES_DIR = VAR / "captures"
IMPORTS_DIR = VAR / "imports"
BACKUPS_DIR = env_path("BACKUPS", VAR / "backups")
HAYSTACK_CONNECTIONS = {
    "default": {
        "ENGINE": "search.backends.whoosh.Engine",
        "PATH": str(INDEX_DIR),
        "SILENTLY_FAIL": False,
    }
}
HAYSTACK_LIMIT_TO_REGISTERED_MODELS = False

# Detectors of people and places in the place of the built-in ones, by dotted paths; see docs/detectors.md.
DETECTORS = env_list("DETECTORS")

UPLOAD_MAX_BYTES = env_int("UPLOAD_MAX_MEGABYTES", default=10) * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = UPLOAD_MAX_BYTES
# Many articles at once: what one upload may hold, packed and unpacked, and how many processes read it.
IMPORT_MAX_BYTES = env_int("IMPORT_MAX_MEGABYTES", default=200) * 1024 * 1024
IMPORT_MAX_UNPACKED_BYTES = env_int("IMPORT_MAX_UNPACKED_MEGABYTES", default=2000) * 1024 * 1024
IMPORT_MAX_FILES = env_int("IMPORT_MAX_FILES", default=50)
IMPORT_MAX_ITEMS = env_int("IMPORT_MAX_ITEMS", default=100_000)
IMPORT_PROCESSES = env_int("IMPORT_PROCESSES", default=1)
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "archive.ingest.uploads.BoundedUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

# How often one address may ask the API, in each server process; 0: as often as it likes.
API_REQUESTS_A_MINUTE = env_int("API_REQUESTS_A_MINUTE", default=600)

# What is fetched from the web: how we call ourselves, from where, how much and how often; see docs/fetching.md.
FETCH_CONTACT = env_str("FETCH_CONTACT")
FETCH_ALLOW = env_list("FETCH_ALLOW")
FETCH_PORTS = env_list("FETCH_PORTS", "80,443")
FETCH_SECONDS = env_int("FETCH_SECONDS", default=30)
FETCH_MAX_MEGABYTES = env_int("FETCH_MAX_MEGABYTES", default=10)
FETCH_DELAY_SECONDS = env_int("FETCH_DELAY_SECONDS", default=2)
FETCH_MAX_BYTES = FETCH_MAX_MEGABYTES * 1024 * 1024
refuse_nonsense(
    allow=FETCH_ALLOW,
    ports=FETCH_PORTS,
    contact=FETCH_CONTACT,
    numbers={
        "FETCH_SECONDS": FETCH_SECONDS,
        "FETCH_MAX_MEGABYTES": FETCH_MAX_MEGABYTES,
        "FETCH_DELAY_SECONDS": FETCH_DELAY_SECONDS,
    },
)

# Work in the background: at once in the process that asks for it, in a thread of it, or by `manage.py db_worker`.
TASKS = {"default": {"BACKEND": task_backend(env_str("TASKS", "immediate"))}}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("vi", "Tiếng Việt"), ("ar", "العربية")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = env_str("TIME_ZONE", "UTC")
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FIXTURE_DIRS = [BASE_DIR / "fixtures"]

LOGIN_URL = "admin:login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]

# Who has to log in with a code beside the password: administrators, everyone, or, where optional, who wants to.
SECOND_FACTOR = env_one_of("SECOND_FACTOR", ("optional", "administrators", "everyone"))
OTP_TOTP_ISSUER = SITE_NAME
OTP_ADMIN_HIDE_SENSITIVE_DATA = True

# Whoever gives five wrong passwords for a name from one address waits a quarter of an hour.
PROXIES = env_int("PROXIES", default=1 if PRODUCTION else 0)
AXES_FAILURE_LIMIT = TRIES
AXES_COOLOFF_TIME = LOCKED_FOR
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "config.login.locked_out"
AXES_CLIENT_IP_CALLABLE = "config.login.client_address"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # or a guesser could keep a curator out for ever
AXES_DISABLE_ACCESS_LOG = True  # who logged in when is nobody's business
AXES_VERBOSE = False

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = env_int("SESSION_HOURS", default=12) * 3600
CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SAMESITE = "Lax"

if PRODUCTION:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^health/"]
    SECURE_HSTS_SECONDS = env_int("HSTS_SECONDS", default=31_536_000)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    refuse_unsafe(secret_key=SECRET_KEY, debug=DEBUG, allowed_hosts=ALLOWED_HOSTS, hsts=SECURE_HSTS_SECONDS)
