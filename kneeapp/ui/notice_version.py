"""Which safety notice this is: raised when its text changes, so that it is read anew. Apart, because the start asks."""

from typing import Final

NOTICE_VERSION: Final = 1
