"""When to see someone, on paper. Qt's parts for printing take long to load, so this is imported by whoever prints."""

from html import escape
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from kneeapp.ui.pages.care_words import CareGroup, at_once, care_groups, care_lead, care_note, care_title
from kneeapp.ui.typography import TEXT_FAMILY

_LETTERS: Final = f"font-family: '{TEXT_FAMILY}'; font-size: 11pt"


def print_care(over: QWidget) -> str:
    """Ask for the printer and print; what to tell the user, nothing where it was printed or not wished after all."""
    if not QPrinterInfo.availablePrinterNames():
        return QCoreApplication.translate("care", "No printer found on this computer")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, over).exec() != QDialog.DialogCode.Accepted:
        return ""
    care_document().print_(printer)
    if printer.printerState() is QPrinter.PrinterState.Error:
        return QCoreApplication.translate("care", "The printer did not take the page")
    return ""


def care_document() -> QTextDocument:
    """All that the page says, on one sheet."""
    groups = "".join(map(_group, (at_once(), *care_groups())))
    head = f"<h1>{escape(care_title())}</h1><p>{escape(care_lead())}</p>"
    direction = "rtl" if QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft else "ltr"
    document = QTextDocument()
    document.setHtml(f'<body dir="{direction}" style="{_LETTERS}">{head}{groups}<p>{escape(care_note())}</p></body>')
    return document


def _group(group: CareGroup) -> str:
    signs = "".join(f"<li>{escape(sign)}</li>" for sign in group.signs)
    return f"<h2>{escape(group.title)}</h2><p>{escape(group.line)}</p>" + (f"<ul>{signs}</ul>" if signs else "")
