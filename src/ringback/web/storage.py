"""Why the record book cannot be read or written to, as a sentence that says what to do."""

import logging

FULL = "There is no room left on this machine. Free some, and try again."
CLOSED = "The record book cannot be written to. Its folder or its disk allows no writing; change that, and try again."
BUSY = "Something else is writing to the record book at the moment. Try again in a moment."
BROKEN = "The record book cannot be read. Do not delete it: a backup, or somebody who knows databases, may still help."
GONE = "The record book could not be reached. Look whether its folder is still there, and try again."
WHY = {
    "SQLITE_FULL": FULL,
    "SQLITE_READONLY": CLOSED,
    "SQLITE_PERM": CLOSED,
    "SQLITE_AUTH": CLOSED,
    "SQLITE_BUSY": BUSY,
    "SQLITE_LOCKED": BUSY,
    "SQLITE_CORRUPT": BROKEN,
    "SQLITE_NOTADB": BROKEN,
}
"""What SQLite calls it → the sentence. Longer names, such as SQLITE_BUSY_SNAPSHOT, begin with one of these."""


def why_not(error: BaseException) -> str:
    """The sentence for an error of the database."""
    name = str(getattr(error.__cause__, "sqlite_errorname", ""))
    return next((why for start, why in WHY.items() if name.startswith(start)), GONE)


class Calm(logging.Filter):
    """In the terminal, too, such an error is a sentence and no traceback: nothing in the program is at fault."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Shortens the record; none is held back."""
        error = record.exc_info[1] if record.exc_info else None
        if error is not None and hasattr(error.__cause__, "sqlite_errorname"):
            path = getattr(getattr(record, "request", None), "path", "")
            record.msg, record.args = f"Not saved: {path}. {why_not(error)}", ()
            record.exc_info = record.exc_text = None
        return True
