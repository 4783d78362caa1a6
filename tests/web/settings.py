"""The settings of the pages, for tests: a folder that is thrown away, and a key that guards nothing."""

import os
import tempfile

os.environ.setdefault("RINGBACK_SECRET_KEY", "only-for-tests")
os.environ.setdefault("RINGBACK_HOME", tempfile.mkdtemp(prefix="ringback-test-"))
os.environ.setdefault("RINGBACK_STATIC", "django.contrib.staticfiles.storage.StaticFilesStorage")

from ringback.web.settings import *  # noqa: F403
