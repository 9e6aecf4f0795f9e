"""A page of a stack that is made when it is first asked for, so that the start makes only what it shows.

It knows nothing of what the pages are. A page's own modules are best imported where it is made.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

_Page = TypeVar("_Page", bound=QWidget)


class LazyPage(Generic[_Page]):
    """One page of a stack; ``make`` builds and connects it and is called at most once.

    A stack shows the first page that it gets: whichever is to be seen first should be asked for first.
    """

    def __init__(self, stack: QStackedWidget, make: Callable[[], _Page]) -> None:
        self._stack, self._make = stack, make
        self._made: _Page | None = None

    @property
    def made(self) -> _Page | None:
        """The page; None while nobody has asked for it."""
        return self._made

    @property
    def is_shown(self) -> bool:
        """Whether it is the stack's current page."""
        return self._made is not None and self._stack.currentWidget() is self._made

    def get(self) -> _Page:
        """The page, made now where it was not yet."""
        if self._made is None:
            self._made = self._make()
            self._stack.addWidget(self._made)
        return self._made

    def rehearse(self) -> _Page:
        """The page, made, laid out and painted where nobody sees it, so that it is shown quickly the first time."""
        page = self.get()
        page.resize(self._stack.size())
        page.grab()
        return page

    def show(self) -> _Page:
        """The page, after it was made the stack's current one."""
        page = self.get()
        self._stack.setCurrentWidget(page)
        return page
