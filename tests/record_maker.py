"""A small record made by hand, without reading or resolving: five articles, four events.

- a meeting in Rabat (ev-meet), told by three outlets: one has a communiqué, one copies it, one
  disagrees on the day;
- a visit to Washington (ev-visit), planned, told in one of these;
- an accusation (ev-accuse) without any date, in an article without any;
- a protest (ev-protest) by people who are only described.
"""

from datetime import date
from pathlib import Path

from khabar.model.article import Article, RawArticle, Rejected, Removed
from khabar.model.codec import compact, interval_json
from khabar.model.ids import mention_id
from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.model.reading import (
    Argument,
    EventMention,
    EventType,
    Kind,
    Name,
    Position,
    Reading,
    Realis,
    Role,
    Topic,
    Voice,
    VoiceKind,
)
from khabar.model.span import Span
from khabar.model.statement import Link, Statement
from khabar.record.store import Record

VERSION = "rules-test"
NAMES = {
    "عبد اللطيف حموشي": ("en-hammouchi", Kind.PERSON, None),
    "حموشي": ("en-hammouchi", Kind.PERSON, None),
    "وليام بورنز": ("en-burns", Kind.PERSON, None),
    "ويليام بيرنز": ("en-burns", Kind.PERSON, None),
    "الرباط": ("en-rabat", Kind.PLACE, "MA"),
    "واشنطن": ("en-washington", Kind.PLACE, "US"),
    "المغرب": ("en-morocco", Kind.COUNTRY, "MA"),
    "الجزائر": ("en-algeria", Kind.COUNTRY, "DZ"),
}
ENTITIES = {
    "en-hammouchi": ("person", "عبد اللطيف حموشي", "Abdellatif Hammouchi", "MA"),
    "en-burns": ("person", "وليام بورنز", "William Burns", "US"),
    "en-rabat": ("place", "الرباط", "Rabat", "MA"),
    "en-washington": ("place", "واشنطن", "Washington", "US"),
    "en-morocco": ("country", "المغرب", "Morocco", "MA"),
    "en-algeria": ("country", "الجزائر", "Algeria", "DZ"),
}


def day(first: str, last: str | None = None, basis: Basis = Basis.STATED) -> DateInterval:
    return DateInterval(date.fromisoformat(first), date.fromisoformat(last or first), basis)


def published(first: str | None) -> DateInterval:
    return day(first, basis=Basis.PUBLICATION) if first else UNKNOWN_DATE


A1 = Article(
    "akhbar-1",
    "حموشي يستقبل بورنز\n"
    "استقبل عبد اللطيف حموشي، المدير العام للأمن الوطني، وليام بورنز، مدير وكالة الاستخبارات "
    "المركزية، يوم 18 أبريل 2023 بالرباط لبحث مكافحة الإرهاب.\n"
    "ومن المرتقب أن يزور حموشي واشنطن قريبا.",
    title="حموشي يستقبل بورنز",
    outlet="أخبار اليوم",
    url="https://akhbar.example/1",
    published=published("2023-04-19"),
    removed=(Removed(0, "الرئيسية | سياسة | رياضة", "menu"),),
)
A2 = Article(
    "sada-2",
    "لقاء أمني بالرباط\nأفاد بلاغ للمديرية العامة أن عبد اللطيف حموشي استقبل ويليام بيرنز بالرباط.",
    title="لقاء أمني بالرباط",
    outlet="صدى",
    published=published("2023-04-20"),
)
A3 = Article(
    "manar-3",
    "التقى حموشي ووليام بورنز يوم 20 أبريل 2023.",
    outlet="المنار الجديد",
    published=published("2023-04-21"),
)
A4 = Article("dana-4", "اتهمت الجزائر المغرب بخرق الاتفاق.", outlet=None)
A5 = Article(
    "sada-5",
    "احتج عشرات العمال ضد القانون الجديد أمس.",
    outlet="صدى",
    published=published("2023-05-02"),
)
ARTICLES = (A1, A2, A3, A4, A5)


def at(article: Article, words: str, after: str = "") -> Span:
    """The span of the words; the first after those of `after`."""
    start = article.text.index(words, article.text.index(after) + len(after) if after else 0)
    return Span(start, start + len(words))


def line(article: Article, words: str) -> Span:
    start = article.text.index(words)
    first = article.text.rfind("\n", 0, start) + 1
    last = article.text.find("\n", start)
    return Span(first, last if last >= 0 else len(article.text))


def named(article: Article, words: str, after: str = "") -> Name:
    _, kind, country = NAMES[words]
    span = at(article, words, after)
    return Name(span, words, kind, words, country)


def argument(role: Role, article: Article, words: str, after: str = "") -> Argument:
    return Argument(role, at(article, words, after), words)


def _first() -> Reading:
    host, guest = "عبد اللطيف حموشي", "وليام بورنز"
    return Reading(
        A1.id,
        sentences=tuple(line(A1, w) for w in ("حموشي يستقبل", "استقبل عبد", "ومن المرتقب")),
        names=(
            named(A1, host), named(A1, guest), named(A1, "الرباط"),
            named(A1, "حموشي", "يزور"), named(A1, "واشنطن"),
        ),
        positions=(
            Position(at(A1, "المدير العام للأمن الوطني"), "المدير العام للأمن الوطني",
                     at(A1, host), at(A1, "الأمن الوطني") if "الأمن الوطني" in A1.text else None),
            Position(at(A1, "مدير وكالة الاستخبارات المركزية"), "مدير وكالة الاستخبارات المركزية",
                     at(A1, guest), at(A1, "وكالة الاستخبارات المركزية")),
        ),
        events=(
            EventMention(
                EventType.CONSULT, "meeting", Realis.ACTUAL, at(A1, "استقبل", "\n"),
                line(A1, "استقبل عبد"),
                (argument(Role.ACTOR, A1, host), argument(Role.COUNTERPART, A1, guest)),
                date=day("2023-04-18"), place=at(A1, "الرباط"), country="MA",
                topics=(Topic(at(A1, "مكافحة الإرهاب"), "مكافحة الإرهاب", "terrorism"),),
                confidence=0.8,
            ),
            EventMention(
                EventType.CONSULT, "visit", Realis.PLANNED, at(A1, "يزور"),
                line(A1, "ومن المرتقب"), (argument(Role.ACTOR, A1, "حموشي", "يزور"),),
                date=DateInterval(date(2023, 4, 19), None, Basis.RELATIVE, "قريبا after the 19th"),
                place=at(A1, "واشنطن"), country="US", confidence=0.6,
            ),
        ),
        producer=VERSION,
    )  # fmt: skip


def _second() -> Reading:
    host, guest = "عبد اللطيف حموشي", "ويليام بيرنز"
    content = Span(A2.text.index(host), len(A2.text) - 1)
    source = at(A2, "المديرية العامة") if "المديرية العامة" in A2.text else at(A2, "لمديرية العامة")
    return Reading(
        A2.id,
        sentences=(line(A2, "لقاء أمني"), line(A2, "أفاد")),
        names=(named(A2, host), named(A2, guest), named(A2, "الرباط", "بيرنز")),
        voices=(Voice(content, VoiceKind.COMMUNIQUE, source, at(A2, "أفاد بلاغ")),),
        events=(
            EventMention(
                EventType.CONSULT, "meeting", Realis.ACTUAL, at(A2, "استقبل"), line(A2, "أفاد"),
                (argument(Role.ACTOR, A2, host), argument(Role.COUNTERPART, A2, guest)),
                place=at(A2, "الرباط", "بيرنز"), country="MA",
                voice=VoiceKind.COMMUNIQUE, attributed_to=source, confidence=0.7,
            ),
        ),
        producer=VERSION,
    )  # fmt: skip


def _third() -> Reading:
    return Reading(
        A3.id,
        sentences=(line(A3, "التقى"),),
        names=(named(A3, "حموشي"), named(A3, "وليام بورنز")),
        events=(
            EventMention(
                EventType.CONSULT, "meeting", Realis.ACTUAL, at(A3, "التقى"), line(A3, "التقى"),
                (argument(Role.ACTOR, A3, "حموشي"), argument(Role.ACTOR, A3, "وليام بورنز")),
                date=day("2023-04-20"), confidence=0.5,
            ),
        ),
        producer=VERSION,
    )  # fmt: skip


def _fourth() -> Reading:
    return Reading(
        A4.id,
        sentences=(line(A4, "اتهمت"),),
        names=(named(A4, "الجزائر"), named(A4, "المغرب")),
        events=(
            EventMention(
                EventType.ACCUSE, None, Realis.DENIED, at(A4, "اتهمت"), line(A4, "اتهمت"),
                (argument(Role.ACTOR, A4, "الجزائر"), argument(Role.COUNTERPART, A4, "المغرب")),
            ),
        ),
        producer=VERSION,
    )  # fmt: skip


def _fifth() -> Reading:
    return Reading(
        A5.id,
        sentences=(line(A5, "احتج"),),
        events=(
            EventMention(
                EventType.PROTEST, None, Realis.ACTUAL, at(A5, "احتج"), line(A5, "احتج"),
                (argument(Role.ACTOR, A5, "عشرات العمال"),),
                date=day("2023-05-01", basis=Basis.RELATIVE),
                topics=(Topic(at(A5, "القانون الجديد"), "القانون الجديد"),),
            ),
        ),
        producer=VERSION,
    )  # fmt: skip


def made_readings() -> list[tuple[Article, Reading]]:
    made = (_first(), _second(), _third(), _fourth(), _fifth())
    return list(zip(ARTICLES, made, strict=True))


def made_sources() -> list[RawArticle]:
    return [
        RawArticle(a.id, f"articles/{a.id}.txt", a.text, f"الرئيسية\n{a.text}", a.title, a.outlet)
        for a in ARTICLES
    ]


EVENT_OF = {
    ("akhbar-1", 0): "ev-meet",
    ("akhbar-1", 1): "ev-visit",
    ("sada-2", 0): "ev-meet",
    ("manar-3", 0): "ev-meet",
    ("dana-4", 0): "ev-accuse",
    ("sada-5", 0): "ev-protest",
}


def made_links() -> list[Link]:
    links = []
    for article, reading in made_readings():
        for name in reading.names:
            entity, _, _ = NAMES[name.name]
            links.append(Link(mention_id("nm", article.id, name.span), entity, 1.0, "same name"))
        for number, event in enumerate(reading.events):
            canonical = EVENT_OF[article.id, number]
            links.append(Link(mention_id("em", article.id, event.trigger), canonical, 0.9, "test"))
    return links


def made_statements() -> list[Statement]:
    conflict = {
        "field": "date",
        "values": [
            {"value": "2023-04-18", "articles": ["akhbar-1"]},
            {"value": "2023-04-20", "articles": ["manar-3"]},
        ],
    }
    _, second = made_readings()[1]
    copied = mention_id("em", "sada-2", second.events[0].trigger)
    said = [
        (entity, field, value)
        for entity, values in ENTITIES.items()
        for field, value in zip(("kind", "name", "name_en", "country"), values, strict=True)
    ]
    said += [
        ("ev-meet", "date", interval_json(day("2023-04-18"))),
        ("ev-meet", "conflict", compact(conflict)),
        ("ev-meet", "independent_voices", "2"),
        ("ev-visit", "follows", "ev-meet"),
        (copied, "copied_from", "akhbar-1"),
        (copied, "date", interval_json(DateInterval(
            date(2023, 4, 18), date(2023, 4, 18), Basis.INFERRED, "akhbar-1 tells of the same"
        ))),
    ]  # fmt: skip
    return [Statement(s, f, v, None, None, "", None, "resolve-test") for s, f, v in said]


def make_record(path: Path) -> None:
    with Record.open(path, create=True) as record:
        record.add_sources(made_sources())
        record.reject(
            [Rejected("articles/empty.txt", "empty", "nothing to read: articles/empty.txt")]
        )
        record.add_readings(made_readings(), VERSION)
        record.replace_resolution(made_links(), made_statements())
        record.log_run(VERSION, len(ARTICLES), 1, {"read": 0.5})
