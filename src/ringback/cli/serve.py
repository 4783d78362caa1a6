"""`ringback serve`: starts the pages."""

import argparse

from ringback.web.serving import serve as run_pages


def serve(args: argparse.Namespace) -> int:
    """Starts the pages and stays until it is stopped."""
    return run_pages(args)
