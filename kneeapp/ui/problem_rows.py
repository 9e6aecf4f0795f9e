"""The rows of the sidebar that tell which files were left out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneeapp.storage.diagnostic import LibraryFileError
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.row_painting import Row
from kneeapp.ui.wording import tip_text


class ProblemRows(QWidget):
    """One row for each broken file; takes no room where all is well."""

    problem_chosen = Signal(int)
    """The user asked about the file of that index."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RowButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.TINY)

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

    def _new_row(self, index: int, error: LibraryFileError) -> RowButton:
        row = RowButton("problem", Size.ROW_NARROW, self)
        row.setCheckable(True)
        detail = self.tr("Needs a fix, line {line}").format(line=error.diagnostics[0].line)
        row.show_row(Row(title=error.path.name, detail=detail, is_problem=True))
        row.setToolTip(tip_text(str(error.path)))
        row.clicked.connect(lambda: self.problem_chosen.emit(index))
        self._layout.addWidget(row)
        return row
