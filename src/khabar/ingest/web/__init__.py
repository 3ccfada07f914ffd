"""HTML pages: their main text and what they say of themselves. Loaded when a page first comes."""
