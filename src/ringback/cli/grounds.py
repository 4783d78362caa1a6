"""`ringback library sources` and `library defaults`: what the advice rests on, and what we chose where nothing decides."""

import argparse

from ringback import api
from ringback.cli.output import print_json, print_text, wrong_use
from ringback.cli.paper import Paper
from ringback.files.library_json import defaults_json, sources_json
from ringback.model.source import Source

Options = argparse.Namespace


def sources(options: Options) -> int:
    """`ringback library sources [ID…]`."""
    every = {s.id.upper(): s for s in api.sources()}
    wanted = dict.fromkeys(name.upper() for name in options.ids)
    for name in wanted:
        if name not in every:
            return wrong_use(f"There is no source “{name}”. `ringback library sources` shows all of them.")
    found = tuple(every[name] for name in wanted) or tuple(every.values())
    if options.json:
        return print_json(sources_json(found))
    paper = Paper()
    paper.title(f"{len(found)} source" + "s" * (len(found) != 1))
    for source in found:
        _source(paper, source)
    return print_text(paper)


def _source(paper: Paper, source: Source) -> None:
    """What it is, what it says, how far it bears that, and what of its figures may be shown."""
    named = ": ".join(part for part in (source.author, source.title) if part) or source.doi or source.address
    paper.heading(f"{source.id}  {named}" + (f" ({source.year})" if source.year else ""))
    paper.say(source.says)
    for figure in source.shown:
        of = f"{figure.value} {figure.of}" + (f", {figure.sample}" if figure.sample else "")
        paper.say(f"{of} ({source.survey or f'{source.id}, {source.year}'})", mark="· ")
    if source.setting:
        paper.say(source.setting)
    if source.unknown:
        paper.say(f"Not known to us: {', '.join(source.unknown)}.")
    paper.quiet(f"{source.confidence} confidence · read {source.read}")
    if where := f"https://doi.org/{source.doi}" if source.doi else source.address:
        paper.whole(where)


def defaults(options: Options) -> int:
    """`ringback library defaults`."""
    advice = api.shelf().advice
    rules, numbers = advice.default_rules, advice.defaults
    if options.json:
        return print_json(defaults_json(rules, numbers))
    paper = Paper()
    paper.title("What we chose where no source decides")
    for rule in rules:
        paper.say(f"{rule.said(numbers)} [{', '.join(rule.support)}]", mark=f"{rule.id:<4}")
    paper.heading("The numbers, to be changed in a defaults.yaml of your own")
    for name, number in vars(numbers).items():
        paper.say(f"{name}: {number:g}")
    return print_text(paper)
