"""`python -m ringback`: the same as the command `ringback`."""

from ringback.cli.main import run

if __name__ == "__main__":
    run()
