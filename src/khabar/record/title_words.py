"""The wordings of titles, a row a type of event (and mode, for CONSULT).

`{a}` are those who did it, `{c}` those to or with whom, `{all}` both. English verbs come in the
singular and the plural.
"""

from typing import NamedTuple

from khabar.model.reading import EventType, Realis


class Phrases(NamedTuple):
    both: str  # English, one actor
    both_many: str  # English, several actors
    alone: str  # English, one actor, nobody else
    alone_many: str
    passive: str  # English, no actor
    bare: str  # English, nobody
    ar_both: str
    ar_many: str  # several actors, nobody else
    ar_alone: str
    ar_passive: str
    ar_bare: str
    feminine: bool = False  # gender of the Arabic noun, for what is said of it


def _done_to(
    verb: str, verbs: str, noun: str, link: str, ar: str, ar_link: str, *, feminine: bool = False
) -> Phrases:
    """What one side does to the other: `link` and `ar_link` lead to the other side."""
    return Phrases(
        both=f"{{a}} {verb} {{c}}",
        both_many=f"{{a}} {verbs} {{c}}",
        alone=f"{noun} by {{a}}",
        alone_many=f"{noun} by {{a}}",
        passive=f"{noun} {link} {{c}}",
        bare=noun,
        ar_both=f"{ar} من {{a}} {ar_link} {{c}}",
        ar_many=f"{ar} من {{a}}",
        ar_alone=f"{ar} من {{a}}",
        ar_passive=f"{ar} {ar_link} {{c}}",
        ar_bare=ar,
        feminine=feminine,
    )


def _done_together(
    both: str, both_many: str, alone_many: str, noun: str, ar: str, *, feminine: bool = False
) -> Phrases:
    """What several do with each other."""
    return Phrases(
        both=both,
        both_many=both_many,
        alone=f"{noun} with {{a}}",
        alone_many=alone_many,
        passive=f"{noun} with {{c}}",
        bare=noun,
        ar_both=f"{ar} بين {{all}}",
        ar_many=f"{ar} بين {{all}}",
        ar_alone=f"{ar} بمشاركة {{a}}",
        ar_passive=f"{ar} مع {{c}}",
        ar_bare=ar,
        feminine=feminine,
    )


MEETING = Phrases(
    both="{a} meets {c}",
    both_many="{a} meet {c}",
    alone="Meeting of {a}",
    alone_many="{a} meet",
    passive="Meeting with {c}",
    bare="Meeting",
    ar_both="لقاء {all}",
    ar_many="لقاء {all}",
    ar_alone="لقاء {a}",
    ar_passive="لقاء مع {c}",
    ar_bare="لقاء",
)
# {c} is here what is visited, and {host} who receives: see `visit_title`.
VISIT = Phrases(
    both="{a} visits {c}",
    both_many="{a} visit {c}",
    alone="Visit of {a}",
    alone_many="Visit of {a}",
    passive="Visit to {c}",
    bare="Visit",
    ar_both="زيارة {a} إلى {c}",
    ar_many="زيارة {a}",
    ar_alone="زيارة {a}",
    ar_passive="زيارة إلى {c}",
    ar_bare="زيارة",
    feminine=True,
)
CONFERENCE = Phrases(
    both="Conference of {a} with {c}",
    both_many="Conference of {a} with {c}",
    alone="Conference with {a}",
    alone_many="Conference of {a}",
    passive="Conference with {c}",
    bare="Conference",
    ar_both="مؤتمر بمشاركة {all}",
    ar_many="مؤتمر بمشاركة {all}",
    ar_alone="مؤتمر بمشاركة {a}",
    ar_passive="مؤتمر بمشاركة {c}",
    ar_bare="مؤتمر",
)
MEDIATION = Phrases(
    both="{a} mediates with {c}",
    both_many="{a} mediate with {c}",
    alone="Mediation by {a}",
    alone_many="Mediation by {a}",
    passive="Mediation with {c}",
    bare="Mediation",
    ar_both="وساطة من {a} لدى {c}",
    ar_many="وساطة من {a}",
    ar_alone="وساطة من {a}",
    ar_passive="وساطة لدى {c}",
    ar_bare="وساطة",
    feminine=True,
)
HOSTING = Phrases(
    both="{a} hosts {c}",
    both_many="{a} host {c}",
    alone="Reception by {a}",
    alone_many="Reception by {a}",
    passive="Reception of {c}",
    bare="Reception",
    ar_both="استضافة {c} من قبل {a}",
    ar_many="استضافة من {a}",
    ar_alone="استضافة من {a}",
    ar_passive="استضافة {c}",
    ar_bare="استضافة",
    feminine=True,
)

PHRASES: dict[tuple[EventType, str | None], Phrases] = {
    (EventType.CONSULT, "meeting"): MEETING,
    (EventType.CONSULT, "visit"): VISIT,
    (EventType.CONSULT, "call"): _done_together(
        "{a} and {c} talk by telephone", "{a} and {c} talk by telephone",
        "{a} talk by telephone", "Telephone call", "اتصال هاتفي",
    ),
    (EventType.CONSULT, "conference"): CONFERENCE,
    (EventType.CONSULT, "negotiation"): _done_together(
        "{a} negotiates with {c}", "{a} negotiate with {c}", "{a} negotiate", "Negotiations",
        "مفاوضات", feminine=True,
    ),
    (EventType.CONSULT, "mediation"): MEDIATION,
    (EventType.CONSULT, "hosting"): HOSTING,
    (EventType.CONSULT, None): _done_together(
        "{a} holds talks with {c}", "{a} hold talks with {c}", "{a} hold talks", "Talks",
        "مباحثات", feminine=True,
    ),
    (EventType.AGREE, None): _done_together(
        "{a} reaches an agreement with {c}", "{a} reach an agreement with {c}",
        "{a} reach an agreement", "Agreement", "اتفاق",
    ),
    (EventType.COOPERATE, None): _done_together(
        "{a} cooperates with {c}", "{a} cooperate with {c}", "{a} cooperate", "Cooperation",
        "تعاون",
    ),
    (EventType.SUPPORT, None): _done_to(
        "supports", "support", "Support", "for", "تأييد", "إلى"
    ),
    (EventType.CONCEDE, None): _done_to(
        "makes a concession to", "make a concession to", "Concession", "to", "تنازل", "أمام"
    ),
    (EventType.AID, None): _done_to(
        "gives aid to", "give aid to", "Aid", "to", "مساعدات", "إلى", feminine=True
    ),
    (EventType.RETREAT, None): _done_to(
        "pulls back before", "pull back before", "Retreat", "before", "تراجع", "أمام"
    ),
    (EventType.REQUEST, None): _done_to(
        "makes a demand on", "make a demand on", "Demand", "on", "مطالبة", "إلى", feminine=True
    ),
    (EventType.ACCUSE, None): _done_to(
        "accuses", "accuse", "Accusation", "against", "اتهام", "ضد"
    ),
    (EventType.REJECT, None): _done_to(
        "opposes", "oppose", "Refusal", "towards", "رفض", "تجاه"
    ),
    (EventType.THREATEN, None): _done_to(
        "threatens", "threaten", "Threat", "against", "تهديد", "ضد"
    ),
    (EventType.PROTEST, None): _done_to(
        "protests against", "protest against", "Protest", "against", "احتجاج", "ضد"
    ),
    (EventType.SANCTION, None): _done_to(
        "takes punitive measures against", "take punitive measures against",
        "Punitive measures", "against", "إجراءات عقابية", "ضد", feminine=True,
    ),
    (EventType.MOBILIZE, None): _done_to(
        "mobilises forces against", "mobilise forces against", "Mobilisation of forces",
        "against", "تعبئة قوات", "ضد", feminine=True,
    ),
    (EventType.COERCE, None): _done_to(
        "takes coercive action against", "take coercive action against", "Coercive action",
        "against", "إجراء قسري", "بحق",
    ),
    (EventType.ASSAULT, None): _done_to(
        "attacks", "attack", "Attack", "on", "هجوم", "على"
    ),
}  # fmt: skip

REALIS_EN = {
    Realis.PLANNED: "planned",
    Realis.DENIED: "denied",
    Realis.HYPOTHETICAL: "hypothetical",
}
# Masculine and feminine.
REALIS_AR = {
    Realis.PLANNED: ("مرتقب", "مرتقبة"),
    Realis.DENIED: ("منفي", "منفية"),
    Realis.HYPOTHETICAL: ("محتمل", "محتملة"),
}
# Country names that English writes with an article.
WITH_ARTICLE = ("United ", "Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia",
                "Central African Republic", "Dominican Republic", "Palestinian Territories",
                "Czech Republic", "Vatican")  # fmt: skip
