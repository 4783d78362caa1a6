"""What holds for all tests: no property is timed, for a busy machine would decide (`make bench` measures instead)."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
