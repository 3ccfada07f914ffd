"""One article in, one `Reading` out. No shared state: the same code runs on one core or many."""
