"""Reading text: sentences, tokens with offsets, one phrase matcher, and a small trained sense of what a sentence reports."""
