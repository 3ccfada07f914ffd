"""`entities-jsonl`: one person, organisation, place, country, group or office a line, by id."""

from typing import TextIO

from khabar.exports.json_lines import write_lines
from khabar.model.entity import Entity
from khabar.record.store import Record

OFFICE = "office"  # kind of an entity that is only known by the office it holds


def write(record: Record, out: TextIO) -> None:
    write_lines(map(entity_object, record.entities()), out)


def entity_object(entity: Entity) -> dict[str, object]:
    return {
        "id": entity.id,
        "kind": entity.kind.value if entity.kind else OFFICE,
        "name": entity.name,
        "name_en": entity.name_en,
        "variants": list(entity.variants),
        "positions": [
            {
                "text": held.text,
                "organisation": held.organisation,
                "articles": list(held.articles),
            }
            for held in entity.positions
        ],
        "country": entity.country,
        "articles": list(entity.articles),
    }
