"""Tellings for tests, in one line each."""

from datetime import date

from khabar.model.interval import UNKNOWN_DATE, Basis, DateInterval
from khabar.model.reading import EventType, Realis, Role, VoiceKind
from khabar.resolve.entities import Join
from khabar.resolve.fingerprint import fingerprint, passages
from khabar.resolve.tellings import Party, Telling, identify, office_key


def day(first: str, last: str | None = None, basis: Basis = Basis.STATED) -> DateInterval:
    return DateInterval(date.fromisoformat(first), date.fromisoformat(last or first), basis)


def party(name: str, *, position: str = "", country: str = "") -> Party:
    """A person; a name in Latin capitals of two letters is a country of that code."""
    is_country = len(name) == 2 and name.isupper()
    return Party(
        role=Role.ACTOR,
        key=name,
        words=name,
        weight=0.5 if is_country else 1.0,
        countries=frozenset([name] if is_country else [country] if country else []),
        positions=(position,) if position else (),
        offices=(office_key(position, None),) if position else (),
    )


def telling(
    id: str,
    *who: str | Party,
    article: str = "",
    type: EventType = EventType.CONSULT,
    mode: str | None = "meeting",
    realis: Realis = Realis.ACTUAL,
    when: DateInterval = UNKNOWN_DATE,
    place: str = "",
    country: str | None = None,
    voice: VoiceKind = VoiceKind.OUTLET,
    source: str = "",
    words: str = "",
    article_text: str = "",
    lasts: bool = False,
) -> Telling:
    """One telling; its article is named like it unless another is given."""
    parties = tuple(party(w) if isinstance(w, str) else w for w in who)
    made = Telling(
        id=id,
        article=article or f"article of {id}",
        type=type,
        mode=mode,
        realis=realis,
        date=when,
        pattern="",
        time_words="",
        lasts=lasts,
        parties=parties,
        place=place,
        country=country,
        voice=voice,
        source=source,
        fingerprint=fingerprint(words),
        passages=passages(article_text or words),
    )
    identify(made, {p.key: Join(p.key, 1.0, "") for p in parties})
    return made
