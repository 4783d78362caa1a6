"""The only room that knows YAML: case files and the library shelf, strictly read, problems with their places."""
