"""Names and positions of one article by rules over lexicons."""
