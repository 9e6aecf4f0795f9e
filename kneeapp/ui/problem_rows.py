"""The rows of the sidebar that tell which files were left out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneeapp.storage.diagnostic import LibraryFileError
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.row_lead import Lead
from kneeapp.ui.widgets.row_look import PROBLEM_ROW
from kneeapp.ui.widgets.row_painting import Row
from kneeapp.ui.wording import tip_text


class ProblemRows(QWidget):
    """One row for each broken file; takes no room where all is well."""

    problem_chosen = Signal(int)
    """The user asked about the file of that index."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RowButton] = []
        self._is_tiled = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.TINY)

    @property
    def rows(self) -> tuple[RowButton, ...]:
        """The rows from top to bottom."""
        return tuple(self._rows)

    def show_problems(self, broken: tuple[LibraryFileError, ...]) -> None:
        """Show these files in place of those before."""
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._new_row(index, error) for index, error in enumerate(broken)]
        self.setVisible(bool(broken))

    def select(self, index: int | None) -> None:
        """Show that file as the one whose page is open, or none."""
        for place, row in enumerate(self._rows):
            row.setChecked(place == index)

    def set_tiled(self, is_tiled: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Show tiles alone, or whole rows; what a screen reader is told stays."""
        self._is_tiled = is_tiled
        for row in self._rows:
            row.set_tiled(is_tiled)

    def _new_row(self, index: int, error: LibraryFileError) -> RowButton:
        row = RowButton(PROBLEM_ROW, self)
        row.setCheckable(True)
        detail = self.tr("Needs a fix, line {line}").format(line=error.diagnostics[0].line)
        row.show_row(Row(title=error.path.name, detail=detail, mark="file-warning", lead=Lead.ICON))
        row.setToolTip(tip_text(f"{error.path}, {detail}"))
        row.set_tiled(self._is_tiled)
        row.clicked.connect(lambda: self.problem_chosen.emit(index))
        self._layout.addWidget(row)
        return row
