"""``python -m kneeapp``."""

import sys

from kneeapp.cli import main

if __name__ == "__main__":
    sys.exit(main())
