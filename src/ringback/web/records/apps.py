"""The record book as Django knows it."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """All tables."""

    name = "ringback.web.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"
