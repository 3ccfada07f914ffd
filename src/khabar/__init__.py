"""Khabar (خبر): heaps of messy Arabic news in, one sourced, dated, de-duplicated record out."""

__version__ = "0.1.0"
