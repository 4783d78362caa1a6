"""The words that days, months and amounts go by in what people tell."""

from datetime import date, timedelta

DAYS = {name: n for n, names in enumerate(("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs",
        "friday fri", "saturday sat", "sunday sun")) for name in names.split()}  # fmt: skip
MONTHS = {name: n for n, names in enumerate(("january jan", "february feb", "march mar", "april apr", "may", "june jun",
          "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec"), 1)
          for name in names.split()}  # fmt: skip
NUMBERS = {"a": 1, "an": 1, "one": 1, "a couple of": 2, "couple of": 2, "two": 2, "three": 3, "four": 4, "five": 5,
           "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fourteen": 14}  # fmt: skip
WEEK = timedelta(weeks=1)

MONTH = "|".join(MONTHS)
WEEK_DAY = "|".join(DAYS)
AMOUNT = rf"(?P<n>\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"


def number_of(word: str) -> int:
    """An amount in figures or in one of NUMBERS."""
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def coming(wanted: int, spoken: date) -> date:
    """The next such day of the week (Monday = 0) after a day."""
    return spoken + timedelta(days=(wanted - spoken.weekday() - 1) % 7 + 1)
