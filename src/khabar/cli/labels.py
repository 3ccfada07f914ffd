"""The words around the content, in English and Arabic."""

from dataclasses import dataclass

from khabar.model.interval import Basis
from khabar.model.reading import Role, VoiceKind


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun with numbers. Arabic has five forms; English uses `one` and `many`."""

    one: str
    two: str
    few: str  # 3 to 10
    many: str  # 11 to 99
    hundreds: str


@dataclass(frozen=True, slots=True)
class Labels:
    language: str
    roles: dict[Role, str]
    voices: dict[VoiceKind, str]
    bases: dict[Basis, str]
    fields: dict[str, str]  # of conflicts
    dated: str
    place: str
    topics: str
    sources: str
    differs: str
    part_of: str
    follows: str
    id: str
    undated: str
    reported: str  # {day}
    by: str
    copied: str  # {article}
    cited: str  # {who}
    more: str  # {count} {id}
    nothing: str
    copies: str
    events: str
    joined: str
    statements: str
    worked_out: str
    kind: str
    name_en: str
    country: str
    spellings: str
    position: str
    articles: Counted
    outlets: Counted
    independent: Counted

    def counted(self, number: int, noun: Counted) -> str:
        return _arabic(number, noun) if self.language == "ar" else _english(number, noun)


def _english(number: int, noun: Counted) -> str:
    return f"{number} {noun.one if number == 1 else noun.many}"


def _arabic(number: int, noun: Counted) -> str:
    """After the rules for counted nouns: صوت واحد, صوتان, 3 أصوات, 11 صوتا, 100 صوت."""
    if number in (1, 2):
        return noun.one if number == 1 else noun.two
    rest = number % 100
    form = noun.few if 3 <= rest <= 10 else noun.many if rest >= 11 else noun.hundreds
    return f"{number} {form}"


def _counted_en(one: str, many: str) -> Counted:
    return Counted(one, many, many, many, many)


ENGLISH = Labels(
    language="en",
    roles={Role.ACTOR: "actor", Role.COUNTERPART: "counterpart", Role.OTHER: "also there"},
    voices={
        VoiceKind.OUTLET: "in the outlet's own words",
        VoiceKind.COMMUNIQUE: "after a communiqué",
        VoiceKind.OFFICIAL: "in the words of an official",
        VoiceKind.MEDIA: "after other media",
        VoiceKind.UNNAMED: "after unnamed sources",
    },
    bases={
        Basis.STATED: "stated",
        Basis.RELATIVE: "from the words and the publication date",
        Basis.INFERRED: "inferred",
        Basis.PUBLICATION: "only known to have been reported then",
        Basis.UNKNOWN: "not known",
    },
    fields={},
    dated="date",
    place="place",
    topics="about",
    sources="sources",
    differs="accounts differ",
    part_of="part of",
    follows="follows",
    id="id",
    undated="Without a date",
    reported="reported {day}",
    by="by",
    copied="copied from {article}",
    cited="citing {who}",
    more="{count} more: khabar show {record} {id}",
    nothing="No events.",
    copies="Who has it from whom",
    events="Takes part in",
    joined="Why these mentions count as one (mentions × score)",
    statements="Every statement",
    worked_out="worked out over the articles",
    kind="kind",
    name_en="in English",
    country="country",
    spellings="written",
    position="position",
    articles=_counted_en("article", "articles"),
    outlets=_counted_en("outlet", "outlets"),
    independent=_counted_en("independent voice", "independent voices"),
)

ARABIC = Labels(
    language="ar",
    roles={Role.ACTOR: "الفاعل", Role.COUNTERPART: "الطرف الآخر", Role.OTHER: "وحضر"},
    voices={
        VoiceKind.OUTLET: "بقلم المنبر نفسه",
        VoiceKind.COMMUNIQUE: "عن بلاغ",
        VoiceKind.OFFICIAL: "بلسان مسؤول",
        VoiceKind.MEDIA: "عن وسيلة إعلام أخرى",
        VoiceKind.UNNAMED: "عن مصادر لم تسم",
    },
    bases={
        Basis.STATED: "مذكور في النص",
        Basis.RELATIVE: "من ألفاظ النص وتاريخ النشر",
        Basis.INFERRED: "مستنتج",
        Basis.PUBLICATION: "لا يعرف إلا تاريخ نشره",
        Basis.UNKNOWN: "غير معروف",
    },
    fields={
        "date": "التاريخ", "place": "المكان", "position": "المنصب", "realis": "الوقوع",
        "participants": "المشاركون", "type": "النوع", "mode": "الصيغة",
    },
    dated="التاريخ",
    place="المكان",
    topics="الموضوع",
    sources="المصادر",
    differs="اختلاف الروايات",
    part_of="جزء من",
    follows="يلي",
    id="المعرف",
    undated="من دون تاريخ",
    reported="نشر في {day}",
    by="في",
    copied="منقول عن {article}",
    cited="نقلا عن {who}",
    more="{count} أخرى: khabar show {record} {id}",
    nothing="لا أحداث.",
    copies="من نقل عن من",
    events="يشارك في",
    joined="لماذا تعد هذه الإشارات واحدة (عددها × الدرجة)",
    statements="كل ما قيل",
    worked_out="مستنتج من المقالات معا",
    kind="النوع",
    name_en="بالإنجليزية",
    country="البلد",
    spellings="يكتب",
    position="المنصب",
    articles=Counted("مقال واحد", "مقالان", "مقالات", "مقالا", "مقال"),
    outlets=Counted("منبر واحد", "منبران", "منابر", "منبرا", "منبر"),
    independent=Counted(
        "صوت مستقل واحد", "صوتان مستقلان", "أصوات مستقلة", "صوتا مستقلا", "صوت مستقل"
    ),
)  # fmt: skip

LABELS = {"en": ENGLISH, "ar": ARABIC}
