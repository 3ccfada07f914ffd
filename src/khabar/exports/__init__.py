"""The record in forms for other programs: one small file a format, listed in `formats.py`."""
