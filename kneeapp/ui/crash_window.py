"""The window that tells of a crash: a report to copy, and the way out or back in.

Plain widgets, and nothing of the theme, the fonts or the pages, any of which may be what broke. Its few colours are
below; they are the values that resources/tokens.json has for the same roles.
"""

import math
import warnings
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEventLoop, QIODevice, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QIcon,
    QImageReader,
    QKeySequence,
    QPixmap,
    QResizeEvent,
    QShortcut,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kneeapp.home import with_short_home
from kneeapp.resources import ResourceError, resource

_LIGHT: Final = {
    "surface": "#FDFCF9",
    "field": "#F4F3EE",
    "sunken": "#E9E8E1",
    "ink": "#1C2825",
    "ink_2": "#47544F",
    "line": "#DAD8CE",
    "line_strong": "#7F8A85",
    "primary": "#17594F",
    "primary_hover": "#124A42",
    "on_primary": "#FFFFFF",
    "focus": "#1F5FBF",
}
_DARK: Final = {
    "surface": "#1B2422",
    "field": "#121917",
    "sunken": "#0C1210",
    "ink": "#F0F1EB",
    "ink_2": "#BAC4BF",
    "line": "#2D3935",
    "line_strong": "#6F7C76",
    "primary": "#78C6B2",
    "primary_hover": "#8DD3C1",
    "on_primary": "#06211B",
    "focus": "#8DB8FF",
}

_SHEET: Final = Template("""
#crash { background: $surface; }
#crash QLabel { color: $ink; background: transparent; font-size: 15px; }
#crash #title { font-family: "Inter Display", "Inter"; font-size: 28px; font-weight: 600; letter-spacing: -0.5px; }
#crash #sentence { font-size: 17px; color: $ink_2; }
#crash #report-label { font-weight: 600; }
#crash #privacy, #crash #log { font-size: 13px; color: $ink_2; }
#crash #bug { background: $sunken; border-radius: 16px; }
#crash QPlainTextEdit {
    background: $field; color: $ink_2; border: 1px solid $line_strong; border-radius: 16px; padding: 10px 13px;
    font-family: "$mono"; font-size: 13px; selection-background-color: $primary; selection-color: $on_primary;
}
#crash QPushButton {
    background: $surface; color: $ink; border: 2px solid $line; border-radius: 12px;
    min-height: 40px; padding: 0 16px; font-size: 15px; font-weight: 600;
}
#crash QPushButton:hover, #crash QPushButton:pressed { background: $sunken; }
#crash #open-log, #crash #quit { color: $ink_2; border-color: transparent; }
#crash #start-again { background: $primary; color: $on_primary; border-color: $primary; padding: 0 24px; }
#crash #start-again:hover, #crash #start-again:pressed { background: $primary_hover; border-color: $primary_hover; }
#crash QPlainTextEdit:focus { border: 2px solid $focus; padding: 9px 12px; }
#crash #copy:focus, #crash #open-log:focus, #crash #quit:focus, #crash #start-again:focus {
    border: 3px solid $focus; min-height: 38px; padding: 0 15px;
}
#crash #start-again:focus { padding: 0 23px; }
#crash QScrollBar { background: transparent; width: 10px; height: 10px; margin: 0; }
#crash QScrollBar::handle { background: $line_strong; border-radius: 5px; min-height: 24px; min-width: 24px; }
#crash QScrollBar::add-line, #crash QScrollBar::sub-line { width: 0; height: 0; }
#crash QScrollBar::add-page, #crash QScrollBar::sub-page { background: transparent; }
""")

_WIDTH: Final = 720
_MARGIN: Final = 36
_BUG: Final = 56
_BUTTON_ICON: Final = 18
_MOST_LINES: Final = 12
_FEWEST_LINES: Final = 3


def what_is_kept(*, is_whole: bool) -> str:
    """The sentence below the title where a session was going on: whether all of it is kept."""
    if is_whole:
        return QCoreApplication.translate(
            "CrashWindow", "What you did is saved, up to the last rep. You can carry on from there."
        )
    return QCoreApplication.translate(
        "CrashWindow", "Not all of what you did in this session could be saved. You can start again."
    )


def nothing_lost() -> str:
    """The sentence where no session was going on."""
    return QCoreApplication.translate("CrashWindow", "You can start again.")


class CrashWindow(QWidget):
    """Shows a report. ``start_again`` tells whether it could; ``log`` is None where there is none."""

    left = Signal()
    """The window is closed, for whichever reason."""

    def __init__(
        self,
        *,
        report: str,
        what_is_kept: str,
        log: Path | None,
        start_again: Callable[[], bool],
        scheme: Qt.ColorScheme = Qt.ColorScheme.Light,
    ) -> None:
        super().__init__()
        self._log, self._start_again = log, start_again
        self._colors = _DARK if scheme is Qt.ColorScheme.Dark else _LIGHT
        self.setObjectName("crash")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("kneeapp has stopped"))
        self._sentence = self._named_label("sentence", what_is_kept)
        self._sentence.setWordWrap(True)
        self._report = _ReportField(report, self)
        self._log_line = self._named_label("log", "")
        self._log_line.setMinimumWidth(1)  # a long path must not widen the window: it is elided
        self._copy = self._named_button(
            "copy",
            self.tr("Copy report"),
            self._on_copy_clicked,
            icon="copy",
            ink="ink",
        )
        self._open = self._named_button(
            "open-log",
            self.tr("Open log folder"),
            self._on_open_clicked,
            icon="folder-open",
            ink="ink_2",
        )
        self._quit = self._named_button("quit", self.tr("Quit"), self.close)
        self._again = self._named_button("start-again", self.tr("Start again"), self._on_again_clicked)
        self._lay_out()
        self._open.setVisible(log is not None)
        self._connect_keys()
        mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        self.setStyleSheet(_SHEET.substitute(self._colors, mono=mono))

    def stay(self) -> None:
        """Show the window, and come back when it is closed."""
        forget_theme()
        self.fit()
        self.show()
        self.activateWindow()
        loop = QEventLoop()
        self.left.connect(loop.quit)
        loop.exec()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_log_line()

    def fit(self) -> None:
        """As wide as designed and as high as its content, but never larger than the screen."""
        self.ensurePolished()
        self._report.limit_lines()
        room = self.screen().availableSize()
        width = min(_WIDTH, room.width())
        self.resize(QSize(width, self.heightForWidth(width)).boundedTo(room))

    def _lay_out(self) -> None:
        bug = self._picture("bug", "bug", 26, "ink_2")
        bug.setFixedSize(_BUG, _BUG)
        title = self._named_label("title", self.tr("Something broke, and kneeapp had to stop"))
        title.setWordWrap(True)
        report_label = self._named_label("report-label", self.tr("Report"))
        report_label.setBuddy(self._report)
        privacy = self._named_label("privacy", self.tr("Nothing about your health. Nothing is sent."))
        file_icon = self._picture("log-icon", "file-text", 16, "ink_2")
        file_icon.setVisible(self._log is not None)

        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN - 6)
        column.setSpacing(0)
        column.addLayout(_row(18, bug, (title, 1)))
        column.addSpacing(18)
        column.addWidget(self._sentence)
        column.addSpacing(30)
        column.addLayout(_row(16, report_label, None, privacy))
        column.addSpacing(9)
        column.addWidget(self._report, 1)
        column.addSpacing(13)
        column.addLayout(_row(8, file_icon, (self._log_line, 1)))
        column.addSpacing(28)
        column.addLayout(_row(8, self._copy, self._open, None, self._quit, self._again))
        column.addStretch()

    def _connect_keys(self) -> None:
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        for keys in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_return)
        order = (self._again, self._report, self._copy, self._open, self._quit)
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)
        self._again.setFocus()

    def _on_return(self) -> None:
        focused = self.focusWidget()
        (focused if isinstance(focused, QPushButton) else self._again).click()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
        self._copy.setMinimumWidth(self._copy.width())
        self._copy.setText(f"\N{EN SPACE}{QCoreApplication.translate('CrashWindow', 'Copied')}")

    def _on_open_clicked(self) -> None:
        if self._log is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log.parent))):
            self._sentence.setText(
                QCoreApplication.translate(
                    "CrashWindow", "The folder could not be opened. Its place is below the report."
                )
            )

    def _on_again_clicked(self) -> None:
        if self._start_again():
            self.close()
        else:
            self._sentence.setText(
                QCoreApplication.translate(
                    "CrashWindow", "kneeapp could not be started from here. Please start it yourself."
                )
            )

    def _show_log_line(self) -> None:
        if self._log is None:
            self._log_line.setText(self.tr("No log could be written."))
            return
        text = self.tr("Log: {path}").format(path=with_short_home(str(self._log)))
        width = self._log_line.width()
        self._log_line.setText(self._log_line.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, width))
        self._log_line.setToolTip(text)

    def _named_label(self, name: str, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _named_button(
        self, name: str, text: str, slot: Callable[[], object], *, icon: str = "", ink: str = "ink"
    ) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: slot())
        picture = _icon(icon, _BUTTON_ICON, self._colors[ink], self.devicePixelRatio()) if icon else QPixmap()
        if not picture.isNull():
            button.setIcon(QIcon(picture))
            button.setIconSize(QSize(_BUTTON_ICON, _BUTTON_ICON))
            button.setText(f"\N{EN SPACE}{text}")  # a style sheet has no distance between icon and text
        return button

    def _picture(self, name: str, icon: str, size: int, ink: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setPixmap(_icon(icon, size, self._colors[ink], self.devicePixelRatio()))
        return label


class _ReportField(QPlainTextEdit):
    """The report: selectable, read-only, left to right in every language, twelve lines high at most."""

    def __init__(self, report: str, parent: QWidget) -> None:
        super().__init__(report, parent)
        self.setObjectName("report")
        self.setAccessibleName(self.tr("Report"))
        self.setReadOnly(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.document().setDefaultTextOption(option)

    def limit_lines(self) -> None:
        """Be as high as the report, but at most twelve lines; on a small screen fewer, and the rest is scrolled to."""
        self.setMaximumHeight(self._height_of(min(self.blockCount(), _MOST_LINES)))
        self.setMinimumHeight(self._height_of(min(self.blockCount(), _FEWEST_LINES)))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def _height_of(self, lines: int) -> int:
        self.ensurePolished()
        margins = self.contentsMargins()
        around = margins.top() + margins.bottom() + 3 * math.ceil(self.document().documentMargin())
        return lines * math.ceil(QFontMetricsF(self.font()).lineSpacing()) + around


def forget_theme() -> None:
    """Take the program's own style, and whoever would set it again, out of the way of the plain widgets."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nobody may have been connected
        for signal in (app.focusChanged, app.styleHints().colorSchemeChanged):
            signal.disconnect()
    app.setStyleSheet("")
    app.setStyle("Fusion")


def _row(gap: int, *parts: QWidget | tuple[QWidget, int] | None) -> QHBoxLayout:
    """Widgets side by side; None is a place that stretches, a pair a widget that does."""
    row = QHBoxLayout()
    row.setSpacing(gap)
    for part in parts:
        if part is None:
            row.addStretch()
        elif isinstance(part, tuple):
            row.addWidget(*part)
        else:
            row.addWidget(part)
    return row


def _icon(name: str, size: int, color: str, ratio: float) -> QPixmap:
    """A picture of one of the shipped icons; an empty one where it cannot be drawn, for it only decorates."""
    try:
        source = resource(f"icons/lucide/{name}.svg").read_text(encoding="utf-8").replace("currentColor", color)
    except (OSError, ValueError, ResourceError):
        return QPixmap()
    buffer = QBuffer()
    buffer.setData(QByteArray(source.encode()))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(round(size * ratio), round(size * ratio)))
    pixmap = QPixmap.fromImageReader(reader)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
