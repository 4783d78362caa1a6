"""The pictures in the docs: each thing that Ringback makes, made from the examples. `make docs` writes them anew."""
