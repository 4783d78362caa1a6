"""The person, and the résumé versions they have."""

from hashlib import sha256

from django.conf import settings
from django.db import models

from ringback.web.records.models.base import Row, line


class Profile(Row):
    """Who the person is, as they sign. `main` is their own; an example brings one of its own."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    main = models.BooleanField(default=True)
    name = line()
    phone = line()
    email = line()
    time_zone = line()
    language = line(20)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["owner"], condition=models.Q(main=True), name="one_main_profile"),
        )


class ResumeVersion(Row):
    """One frozen document: its exact bytes never change, and the hash proves it (S0-13)."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    name = line()
    file_name = line()
    media_type = line(100)
    data = models.BinaryField(default=b"", blank=True)
    sha256 = models.CharField(max_length=64, blank=True, default="")

    def freeze(self, data: bytes) -> None:
        """Takes the bytes and their hash."""
        self.data, self.sha256 = data, sha256(data).hexdigest()
