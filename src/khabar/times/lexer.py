"""From a folded text to its lexemes: numerals, words of the vocabulary, marks, everything else."""

import re

from khabar.times.numbers import Word, parse
from khabar.times.vocabulary import CODE, NAME, Entry, Lexeme, mark, readings

_TOKEN = re.compile(
    r"""
    (?P<word>[\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06fa-\u06ff]+)
  | (?P<iso>(?<![0-9])[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9]))
  | (?P<phone>(?<![0-9])[0-9]{2,4}(?:[-./][0-9]{2,4}){3,6}(?![0-9]))
  | (?P<dmy>(?<![0-9])[0-9]{1,2}\ ?[-/.]\ ?[0-9]{1,2}\ ?[-/.]\ ?(?:[0-9]{4}|[0-9]{2})(?![0-9]))
  | (?P<my>(?<![0-9/.-])(?:(?:0?[1-9]|1[0-2])[-/](?:19|20)[0-9]{2}
      |(?:19|20)[0-9]{2}[-/](?:0?[1-9]|1[0-2]))(?![0-9/-]))
  | (?P<hhmm>(?<![0-9])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:]))
  | (?P<decimal>(?<![0-9])[0-9]+[.,،٫][0-9]+(?:[.,][0-9]+)*)
  | (?P<dm>(?<![0-9])[0-9]{1,2}\ ?[-/–]\ ?[0-9]{1,2}(?![0-9]))
  | (?P<number>[0-9]+)
  | (?P<latin>[A-Za-z\u00c0-\u024f]+)
  | (?P<mark>[^\w\s]|_|\n)
    """,
    re.VERBOSE,
)
_OTHER = CODE["other"]
# Clitics that are written apart: "و 14", "الموافق لـ 7 مارس", "الـ 24".
_LONE = {"و": CODE["conj"]} | dict.fromkeys(("ل", "ب", "ال"), CODE["prep"])


def lex(text: str) -> list[Lexeme]:
    """The lexemes of a folded text, in order; clitics are lexemes of their own. Linear."""
    tokens = [(m.lastgroup or "", m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    out: list[Lexeme] = []
    i = 0
    while i < len(tokens):
        kind, content, start, end = tokens[i]
        if kind == "word":
            i = _word(tokens, i, out)
            continue
        if kind == "my" and _is_season(content):
            at = start + 4
            out.append(Lexeme(CODE["year"], content[:4], start, at))
            out.append(Lexeme(CODE[mark(content[4])], content[4], at, at + 1))
            out.append(Lexeme(CODE["number"], content[5:], at + 1, end))
        elif kind == "mark":
            out.append(Lexeme(CODE[mark(content)], content, start, end))
        elif kind in ("latin", "phone"):
            out.append(Lexeme(_OTHER, content, start, end))
        else:
            out.append(Lexeme(CODE[_numeral(kind, content)], content, start, end))
        i += 1
    return _join_numbers(_checked(_undotted(out)))


def _undotted(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Without the full stops of 16. نوفمبر. 2016, as some German outlets write it."""
    number, month, year = CODE["number"], CODE["month"], CODE["year"]
    kept: list[Lexeme] = []
    wanted = (number, month)
    for i, lexeme in enumerate(lexemes):
        if lexeme.value == "." and 0 < i < len(lexemes) - 1 and kept[-1].end == lexeme.start:
            if (kept[-1].code, lexemes[i + 1].code) == wanted:
                wanted = (month, year)
                continue
            wanted = (number, month)
        kept.append(lexeme)
    return kept


def _checked(lexemes: list[Lexeme]) -> list[Lexeme]:
    """هـ and للهجرة are the Hijri era only behind a year that can be one.

    اتفاق 1992 للهجرة is about migration.
    """
    hijri, year = CODE["hijri"], CODE["year"]
    for i, lexeme in enumerate(lexemes):
        before = lexemes[i - 1] if i else lexeme
        if lexeme.code == hijri and before.code == year and int(before.value) >= 1600:
            lexemes[i] = lexeme._replace(code=_OTHER)
    return lexemes


def _is_season(content: str) -> bool:
    """2010/11 is a season of two years, 2010/12 a month."""
    return content[:4].isdigit() and int(content[5:]) == (int(content[:4]) + 1) % 100


def _numeral(kind: str, content: str) -> str:
    if kind != "number":
        return kind
    if len(content) <= 2:
        return "number"
    if len(content) == 4 and 1200 <= int(content) <= 2199:
        return "year"
    return "bigyear" if len(content) <= 4 else "decimal"


_Token = tuple[str, str, int, int]


def _word(tokens: list[_Token], i: int, out: list[Lexeme]) -> int:
    """Append the lexemes of the word at i (and of those that its form goes on with)."""
    _, content, start, _ = tokens[i]
    fronts = readings(content)
    for front in fronts:
        for entry in front.entries:
            if entry.name == "month" and front.proclitics.endswith("ك"):
                continue  # كابريل is a name
            length = len(entry.rest)
            if length and tuple(t[1] for t in tokens[i + 1 : i + 1 + length]) != entry.rest:
                continue
            _append(out, front.proclitics, start, front.cut, entry, tokens[i + length][3])
            return i + length + 1
    out.append(Lexeme(_OTHER, content, start, tokens[i][3]))
    return i + 1


def _append(
    out: list[Lexeme], proclitics: str, start: int, cut: int, entry: Entry, end: int
) -> None:
    at = start
    for letter in proclitics:
        out.append(Lexeme(CODE["conj" if letter in "وف" else "prep"], letter, at, at + 1))
        at += 1
    out.append(Lexeme(CODE[entry.name], entry.value, start + cut, end))


def _join_numbers(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Runs of number words become one `cardinal`, `ordinal` or `first` with a numeral value."""
    cardinal, conj = CODE["cardinal"], CODE["conj"]
    out: list[Lexeme] = []
    i = 0
    while i < len(lexemes):
        lexeme = lexemes[i]
        if lexeme.code != cardinal:
            if lexeme.code == _OTHER and lexeme.value in _LONE:
                lexeme = lexeme._replace(code=_LONE[lexeme.value])
            out.append(lexeme)
            i += 1
            continue
        run: list[Word] = []
        for other in lexemes[i : i + 9]:
            if other.code not in (cardinal, conj) and other.value != "و":
                break
            kind, _, value = other.value.partition(" ")
            run.append((kind, int(value)) if value else None)
        number = parse(run)
        taken = number.words if number else 1
        name, amount = (number.kind, number.value) if number else ("other", 0)
        end = lexemes[i + taken - 1].end
        if name == "cardinal" and 1500 <= amount <= 2100 and amount != 2000:
            name = "year"  # ألفين واثنين وعشرين; ألفين alone counts as often
        out.append(Lexeme(CODE[name], str(amount), lexeme.start, end))
        i += taken
    return out


def names(lexemes: list[Lexeme]) -> list[str]:
    """The classes of lexemes, for people who debug the grammar."""
    return [NAME[lexeme.code] for lexeme in lexemes]
