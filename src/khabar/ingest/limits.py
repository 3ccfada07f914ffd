"""What is taken at most. Real articles stay far below all of these."""

MIB = 1 << 20

# One article, as bytes: a file of one article, a line of JSON Lines, a row of CSV. The longest
# report that the press prints has about 1 MB; what is larger is a dump, not an article.
ARTICLE_BYTES = 20 * MIB
# A .json file is read whole (it may hold a list); larger lists belong into .jsonl.
JSON_FILE_BYTES = 256 * MIB
# Gzip: text shrinks to a tenth, a bomb to a thousandth. Past the first bytes the share counts.
GZIP_RATIO = 200
GZIP_FREE_BYTES = 32 * MIB
# Under this share of Arabic letters a text is no Arabic article.
ARABIC_SHARE = 0.4
