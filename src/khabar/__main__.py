"""`python -m khabar`: the same as `khabar`."""

import sys

from khabar.cli import main

if __name__ == "__main__":
    sys.exit(main())
