"""The grammar: regular expressions over classes of lexemes, one rule a family, read in order.

`<name>` is one lexeme of that class, `<a|b>` of either; `<W.*>` any form of a unit, `<*.s>` any
unit in that form. Blanks are for the eye. Every repetition is bounded, so that a scan is linear.
"""

import re

from khabar.times.vocabulary import CODE, UNITS

_PLACEHOLDER = re.compile(r"<([^<>]+)>")
_COUNTED = "<number|bigyear|year|cardinal|decimal>"

_PARTS = {
    "DAYNO": "<number|ordinal|cardinal|first>",
    "NUM": _COUNTED,
    "YEARNO": "<year|cardinal>",
    "OF": "(?:<from|in|prep>)?",
    "JOIN": "(?:<conj> <to>? | <comma> | <dash> | <slash> | <to> | <comma> <conj>)",
}
_PARTS["ERA"] = "(?: <open>? <hijri|gregorian> <close>?)?"
_PARTS["YEAR"] = (
    "(?: OF <Y.s|Y.the>? <financial>? (?:<year>|<bigyear> (?=<hijri>)) ERA"
    " | OF <Y.s|Y.the> <cardinal> ERA)"
)
_PARTS["MONTH"] = (
    "(?:<month> (?: (?:<slash|dash>)? <month> | <open> <month> <close>"
    " | <slash> <month> <slash> <month>)?)"
)
_PARTS["TAIL"] = (
    "(?: <comma>? YEAR <tense>? | OF <tense> (?:YEAR)? | OF <Y.the> <tense>"
    " | OF <this> <Y.the> | OF <ago> <tense>)?"
)
_PARTS["AMOUNT"] = (
    "(?: NUM (?:<half>)? <*.s|*.p> | <*.2> | <several|few> <from>? <*.p|*.thep>"
    " | <part>? <*.p> <few> | <half> <*.s>"
    " | <*.s> (?! <year|bigyear|weekday|number|month|ordinal|dm|dmy|iso|tense|this|first> )"
    " <cardinal>? | <*.p> (?! <dayadverb|month|feast> )"
    " | NUM <half> <*.s|*.the> )"
    "(?: <conj> (?: <half> | NUM <*.s|*.p> | <*.2> | <*.s> ) ){0,3}"
)

# Kind of what a rule finds, and the rule. What stands first wins.
_RULES: tuple[tuple[str, str], ...] = (
    (
        "clock",
        "(?: <clock> <from>? (?: <hhmm> | <decimal> | (?:<number|ordinal|cardinal>)"
        " (?: <conj> <half> | <half_hour> | <conj> (?:<number|cardinal>) <MIN.*> | <conj> <MIN.2>"
        ")? ) | <ordinal> (?: <conj> <half> | <half_hour> )? (?=<from>? <dayadverb|daypart>)"
        " | <number> (?: <conj> <half> )? (?=<dayadverb|daypart>) | <hhmm> )"
        " (?: <from>? <dayadverb> | <daypart> (?! OF <today|deictic|weekday|D.*|number|dm> ) )?"
        " (?: <open>? <zone> <close>? )?",
    ),
    ("clock", "<midnight|noon>"),
    ("hours", "<hours> (?=<daypart|today|tonight|deictic|weekday|D.*|dayadverb>)"),
    ("daypart", "<daypart> (?: OF <D.s> (?=<weekday|deictic|number>) )?"),
    ("nthweekday", "(?:<D.s>)? (?: <ordinal|first|part> (?:<D.s>)? <weekday>"
     " | <weekday> <tense> ) OF (?=<this>? <M.s|M.the|month>)"),
    ("feast", "(?: (?:<ordinal|first|part>) <D.p> | <D.s|D.p> )? <feast> TAIL"),
    ("date", "(?:<D.s|D.2|today|weekday>)? <iso|dmy> ERA"),
    (
        "date",
        "(?: <D.s|D.2|D.p|D.thep|dated|today> )* (?:"
        " DAYNO (?: JOIN (?:<D.s>)? DAYNO ){0,8} | <dm> (?: <conj> DAYNO ){0,3} )"
        " (?:<from|prep|dash|slash>)? (?:<M.s|M.the>)? MONTH TAIL ERA",
    ),
    (
        "date",
        "(?:<D.s>)? MONTH <dash|slash>? (?: <number> <comma|slash|dash>? YEAR"
        " | <ordinal> (?: <comma>? YEAR)? )",
    ),
    (
        "dayofmonth",
        "(?:<D.s|D.2>)? (?:DAYNO (?: JOIN DAYNO ){0,5} | <dm>) OF"
        " (?= <this>? <M.the> (?!<month>) )",
    ),
    ("dayofmonth", "(?:<D.s|D.2>)? <number> (?: JOIN <number> ){0,5} <from>? <tense>"),
    ("date", "<D.s|dated|weekday> <dm> (?! <dash|slash> )"),
    ("date", "<D.s|dated> <decimal>"),
    ("numeric", "<dm>"),
    ("numericmonth", "(?:<M.s>)? <my>"),
    ("daynumber", "(?: <D.s>? <weekday> | <D.s> ) <number>"
     " (?= <comma|stop|close|to> | <conj> (?:<D.s>|<weekday>) | $ )"),
    ("nthweek", "(?: <W.the|W.s> <ordinal|tense> | <ordinal|part> <W.s> ) OF"
     " (?= <this>? <M.s|M.the|month|Y.s|Y.the> )"),
    ("half", "(?:<half> <ordinal> | <half> (?=<from>)) OF (?=<Y.*|year|M.*|month|this|CEN.*>)"),
    ("month", "(?:<M.s|M.the|M.2|M.p|M.thep>)? MONTH"
     " (?: (?:<conj|dash|to|comma>) <M.s>? MONTH ){0,4} TAIL ERA"),
    ("season", "<season> (?: YEAR | <tense> | OF <Y.the> <tense> ) | <this> <season>"),
    ("decade", "(?:<Y.p|Y.thep>)? <decade> <tense>?"),
    ("century", "<CEN.s|CEN.the> <ordinal> <before_christ|hijri|gregorian>?"),
    ("years", "(?:<Y.s|Y.the|Y.2|Y.p|Y.thep>) <financial>? (?:<year>|<bigyear> (?=<hijri>))"
     " (?: (?:<conj> <Y.s>?|<dash>|<slash>|<to> (?:<Y.s|Y.the>)?) <year> ){0,4} ERA"),
    ("years", "(?:<Y.s|Y.the>) <cardinal> ERA"),
    ("years", "(?:<year>|<bigyear>) <hijri>"),
    ("bareyears", "<year> (?: (?:<conj>|<dash>|<slash>|<to>) <year> )?"),
    ("weekend", "(?:<this>)? <weekend> <tense>?"),
    ("set", "<D.p> <weekday> (?! <conj|comma>? <weekday|D.s|number|dm|open|to|tense|dmy|iso> )"),
    ("weekdays", "<this>? (?:<D.s|D.the|D.2|D.p|D.thep>)? <weekday>"
     " (?: (?:<conj>|<comma>|<comma> <conj>|<to>) (?:<D.s>)? <weekday> ){0,6} <tense>?"
     " (?: OF <every> <W.s> )?"),
    ("deictic", "(?:<D.s>)? <deictic>"),
    ("night", "<tonight> <tense>?"),
    ("same", "(?:<same> (?:<*.the|today>) | <that> (?:<*.the|today>)"
     " | (?:<*.the|today|tonight>) (?:<prior>))"),
    ("nthday", "<today> <ordinal>"),
    ("set", "<every> (?: NUM <*.s|*.p> | <*.2> | <*.s> (?:<weekday>)? | <weekday|daypart> )"),
    ("set", "<setadverb>"),
    ("unit", "<this> (?:<W.the|M.the|Y.the|DEC.the|CEN.the>) <financial>? <tense>?"),
    ("unit", "(?:<W.the|M.the|Y.the|DEC.the|CEN.the>) <financial>? OF (?:<ago|after>)? <tense>"),
    ("unit", "(?:<W.s|M.s|Y.s>) <tense>"),
    ("today", "(?:<this>)? <today> <tense>?"),
    ("window", "<period> <few>? <tense>"),
    ("window", "(?: <*.thep|*.the2> (?: <few|cardinal|number|prep> ){0,2} <tense>"
     " | <prep>? (?:NUM) (?:<*.s|*.p|*.the|*.thep>) (?:<few>)? <tense>"
     " | <part> NUM (?:<*.s|*.p>) | <part> <*.2>"
     " | (?:<*.p>) (?:<few>)? <tense> | <this> <*.thep> (?:<few>)?)"),
    ("earlier", "<earlier|later>"),
    ("amount", "(?:<since|ago|after|for>)? (?: <about> ){0,2} AMOUNT (?:<about>)?"
     " (?:<consecutive>){0,2} (?: <from> <vague> )?"),
    ("vague", "<vague>"),
    ("dayadverb", "<dayadverb>"),
    ("frame", "<W.the|M.the|Y.the|CEN.the|DEC.the>"),
    ("part", "<part>"),
)  # fmt: skip


def _expand(match: re.Match[str]) -> str:
    names: list[str] = []
    for name in match[1].split("|"):
        unit, _, form = name.partition(".")
        if unit == "*":
            names += [f"{u}.{form}" for u in UNITS]
        elif form == "*":
            names += [f"{unit}.{f}" for f in ("s", "the", "2", "the2", "p", "thep")]
        else:
            names.append(name)
    return "[" + "".join(CODE[name] for name in names) + "]"


def _compile(rule: str) -> str:
    previous = ""
    while rule != previous:
        previous = rule
        rule = re.sub(r"\b(DAYNO|NUM|YEARNO|OF|JOIN|ERA|YEAR|MONTH|TAIL|AMOUNT)\b(?![.|>])",
                      lambda m: _PARTS[m[1]], rule)  # fmt: skip
    return _PLACEHOLDER.sub(_expand, rule).replace(" ", "")


# The name of a group carries the kind; rules of one kind differ by their number.
SCANNER = re.compile(
    "|".join(f"(?P<{kind}_{i}>{_compile(rule)})" for i, (kind, rule) in enumerate(_RULES))
)
