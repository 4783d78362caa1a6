"""The pages: Ringback in a browser. A page reads its input, calls the door once, and shows the value."""
