"""Ids that are hashes of content: the same on every run and every machine."""

from hashlib import blake2b

from khabar.model.span import Span


def content_id(prefix: str, *parts: object) -> str:
    """`prefix-` and 16 hex digits (64 bits) of the parts, which are joined unambiguously.

    >>> content_id("nm", "article-1", 0, 12) == content_id("nm", "article-1", 0, 12)
    True
    """
    digest = blake2b(digest_size=8)
    for part in parts:
        data = str(part).encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(4, "big"))
        digest.update(data)
    return f"{prefix}-{digest.hexdigest()}"


def mention_id(prefix: str, article: str, span: Span) -> str:
    """The id of what stands at a span of an article: `nm` a name, `ps` a position, `tm` a time,
    `vo` a voice, `em` an event (by its trigger)."""
    return content_id(prefix, article, span.start, span.end)
