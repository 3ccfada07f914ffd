"""Khabar (خبر): heaps of messy Arabic news in, one sourced, dated, de-duplicated record out."""

__all__ = ["__version__"]

__version__ = "0.1.0"
