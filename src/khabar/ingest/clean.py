"""From a `RawArticle` to an `Article`: furniture out, everything else as it was."""

from collections import Counter
from unicodedata import name

from khabar.arabic.letters import arabic_share, is_arabic
from khabar.ingest.limits import ARABIC_SHARE
from khabar.ingest.outlet import outlet_in_chrome, outlet_of
from khabar.ingest.page_lines import lines_of
from khabar.ingest.publication import day_of, published
from khabar.ingest.refusal import refuse
from khabar.ingest.sheet import Sheet
from khabar.model.article import Article, RawArticle, Rejected, Removed


def clean(raw: RawArticle, repeated: frozenset[int]) -> Article | Rejected:
    """The cleaned article. `repeated` are the line keys of its outlet (`Repetition.lines`).

    Cleaning only takes stretches out; `restore` puts them back.
    """
    before, given = uncleaned(raw)
    lines = lines_of(before)
    if not lines:
        return _without_text(raw)
    extracted = given and raw.raw == raw.body
    sheet = Sheet(lines, extracted, given, repeated)
    sheet.judge()
    text, removed = _cut(before, sheet)
    title = (raw.title or "").strip() if given else _line(sheet, sheet.title)
    if not text.strip():
        return _without_text(raw)
    share = arabic_share(text)
    if share < ARABIC_SHARE:
        return _not_arabic(raw, text, share)
    byline = sheet.byline
    return Article(
        id=raw.id,
        text=text,
        title=title,
        outlet=raw.outlet or _outlet(sheet, raw.url),
        url=raw.url,
        author=raw.author or (byline.author if byline else None),
        section=raw.section,
        published=published(raw, byline.date if byline else None, text),
        fetched=day_of(raw.fetched),
        removed=removed,
    )


def uncleaned(raw: RawArticle) -> tuple[str, bool]:
    """The text before cleaning, and whether its first line is a title that was given."""
    title = (raw.title or "").replace("\n", " ")
    if not title.strip():
        return raw.body, False
    if raw.body.lstrip().startswith(title.strip()):
        return raw.body, True
    return f"{title}\n{raw.body}", True


def restore(article: Article) -> str:
    """The text before cleaning: every removed stretch back at its place."""
    pieces, position = [], 0
    for part in article.removed:
        pieces += [article.text[position : part.at], part.text]
        position = part.at
    return "".join(pieces) + article.text[position:]


def _outlet(sheet: Sheet, url: str | None) -> str | None:
    chrome = [line for line, why in zip(sheet.lines, sheet.reasons, strict=True) if why]
    return outlet_of(sheet.lines, url) or outlet_in_chrome(
        [line for line in chrome if line.text != _line(sheet, sheet.title)]
    )


def _line(sheet: Sheet, index: int | None) -> str:
    return "" if index is None else sheet.lines[index].text


def _cut(before: str, sheet: Sheet) -> tuple[str, tuple[Removed, ...]]:
    """The text without the lines that have a reason, each of which goes with its line end and
    the blank lines below it."""
    if not any(sheet.reasons):
        return before, ()
    kept: list[str] = []
    removed: list[Removed] = []
    length = position = 0
    for start, end, reason in _stretches(before, sheet):
        kept.append(before[position:start])
        length += start - position
        removed.append(Removed(length, before[start:end], reason))
        position = end
    return "".join(kept) + before[position:], tuple(removed)


def _stretches(before: str, sheet: Sheet) -> list[tuple[int, int, str]]:
    """Start, end and reason of what goes, in order, neighbours of one reason joined."""
    lines, reasons = sheet.lines, sheet.reasons
    found: list[tuple[int, int, str]] = []
    for i, reason in enumerate(reasons):
        if reason is None:
            continue
        start = _start_of_stretch(before, sheet, i, found[-1][1] if found else 0)
        end = len(before) if i + 1 == len(lines) else before.rfind("\n", 0, lines[i + 1].start) + 1
        if start == 0 and i + 1 < len(lines) and reasons[i + 1] is None:
            end = lines[i + 1].start
        if found and found[-1][1] == start and found[-1][2] == reason:
            start = found.pop()[0]
        found.append((start, end, reason))
    return found


def _start_of_stretch(before: str, sheet: Sheet, i: int, behind: int) -> int:
    lines, reasons = sheet.lines, sheet.reasons
    if i == 0:
        return 0
    if reasons[i - 1] is not None:
        return behind
    if all(reasons[i:]):
        return lines[i - 1].end
    if i - 1 == sheet.title:
        return before.index("\n", lines[i - 1].end) + 1
    return before.rfind("\n", 0, lines[i].start) + 1


def _without_text(raw: RawArticle) -> Rejected:
    return refuse(
        raw.source, "no-text", "no text is left beside the site's furniture", "give its main text"
    )


def _not_arabic(raw: RawArticle, text: str, share: float) -> Rejected:
    script = _script(text)
    found = f"{share:.0%} of its letters are Arabic, most are {script}"
    needed = f"Khabar reads Arabic and needs {ARABIC_SHARE:.0%}, leave it out"
    return refuse(raw.source, "not-arabic", found if script else "it has no letters", needed)


def _script(text: str) -> str:
    """Name of the commonest script among the first letters, as Unicode calls it, "" for none."""
    letters = [c for c in text[:2_000] if c.isalpha() and not is_arabic(c)]
    names = Counter(name(c, "unknown").partition(" ")[0].capitalize() for c in letters)
    return names.most_common(1)[0][0] if names else ""
