"""The top of the sidebar, which never scrolls: the mark, today's routine and the search."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSpacerItem, QVBoxLayout, QWidget

from kneeapp.ui.shown_progress import ShownProgress
from kneeapp.ui.sidebar_form import RAIL, WIDE, SidebarForm
from kneeapp.ui.widgets.brand import Brand
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.row_lead import Lead
from kneeapp.ui.widgets.row_look import FOOT_ROW, TODAY_ROW
from kneeapp.ui.widgets.row_painting import Row
from kneeapp.ui.widgets.search_field import SearchField
from kneeapp.ui.wording import tip_text


class SidebarHead(QWidget):
    """In the rail an icon stands for the field: ``opener`` asks for it by ``search_requested``."""

    search_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brand = Brand(parent=self)
        self.today = RowButton(TODAY_ROW, self)
        self.opener = RowButton(FOOT_ROW, self)
        self.search = SearchField(self.tr("Search exercises"), self)
        self._gaps = (QSpacerItem(0, 0), QSpacerItem(0, 0))
        self._lay_out()
        self.opener.clicked.connect(self.search_requested)

    def show_today(self, detail: str, exercises: int) -> None:
        """Tell of today's routine, and how many exercises it has."""
        number = self.locale().toString(exercises)
        self.today.show_row(Row(title=self.tr("Today"), detail=detail, mark=number, lead=Lead.RING))

    def show_progress(self, detail: str, progress: ShownProgress) -> None:
        """Tell how far today's routine has come; of nothing there is no number to tell."""
        locale = self.locale()
        counts = f"{locale.toString(progress.done)}/{locale.toString(len(progress.exercises))}"
        mark = counts if progress.exercises else "–"
        row = Row(title=self.tr("Today"), detail=detail, mark=mark, lead=Lead.RING, share=progress.share)
        self.today.show_row(row)

    def take_form(self, form: SidebarForm) -> None:
        """Be the top of that form; the focus stays with the search, and what was typed goes with the field."""
        is_rail = form is RAIL
        coming, leaving = (self.opener, self.search) if is_rail else (self.search, self.opener)
        coming.show()
        if leaving.hasFocus():
            coming.setFocus(Qt.FocusReason.OtherFocusReason)
        leaving.hide()
        if is_rail:
            self.search.clear()
        self._brand.set_named(not is_rail)
        self.today.set_tiled(is_rail)
        for gap, height in zip(self._gaps, (form.below_brand, form.below_today), strict=True):
            gap.changeSize(0, height)
        self._layout.setContentsMargins(form.side, form.top, form.side, 0)

    def _lay_out(self) -> None:
        self.today.setObjectName("today-row")
        self.search.setObjectName("search-field")
        self.opener.setObjectName("open-search")
        self.today.setCheckable(True)
        self.opener.show_row(Row(title=self.tr("Search exercises"), mark="search", lead=Lead.ICON))
        self.opener.set_tiled(is_tile=True)
        self.opener.setToolTip(tip_text(self.tr("Search exercises (/)")))
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._brand)
        self._layout.addItem(self._gaps[0])
        self._layout.addWidget(self.today)
        self._layout.addItem(self._gaps[1])
        self._layout.addWidget(self.opener)
        self._layout.addWidget(self.search)
        self.take_form(WIDE)
