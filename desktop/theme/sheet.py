"""The style sheet, generated from the tokens. Widgets choose their look with the property `role`.

Roles of buttons: primary, plain (default), flat, chip, danger. Roles of labels: section, title,
display, muted, mono, maths, error. Roles of frames: card, panel, bar, status, notice.
"""

from __future__ import annotations

from desktop.theme.controls import control
from desktop.theme.tokens import BASE_POINT_SIZE, MONO, RADIUS, SERIF, Tokens

CELL_MARGIN = 3
"""What Qt puts between a cell's edge and its text besides the padding; headings line up with it."""


def style_sheet(t: Tokens, scale: float) -> str:
    """One sheet for the whole program at a text scale from 0.8 to 2.0."""

    def pt(factor: float) -> str:
        return f"{BASE_POINT_SIZE * factor * scale:.2f}pt"

    def px(pixels: float, most: int = 10_000) -> str:
        return f"{min(round(pixels * scale), most)}px"

    return f"""
QWidget {{ color: {t.text}; }}
QMainWindow, QDialog {{ background: {t.window}; }}
QToolTip {{ color: {t.panel}; background: {t.text}; border: none; padding: {px(4)} {px(8)}; }}

QLabel {{ background: transparent; }}
QLabel[role="section"] {{ color: {t.muted}; font-size: {pt(0.88)}; font-weight: 600; }}
QLabel[role="title"] {{ font-size: {pt(1.2)}; font-weight: 600; }}
QLabel[role="display"] {{ font-size: {pt(1.8)}; font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="muted"] {{ color: {t.muted}; }}
QLabel[role="small"] {{ color: {t.muted}; font-size: {pt(0.9)}; }}
QLabel[role="mono"] {{ font-family: "{MONO}"; font-size: {pt(0.95)}; }}
QLabel[role="maths"] {{ font-family: "{SERIF}"; font-size: {pt(1.2)}; }}
QLabel[role="error"] {{ color: {t.ink("wrong")}; }}
QLabel[role="right"] {{ color: {t.ink("right")}; }}
QTextEdit[role="prose"] {{ background: transparent; border: none; padding: 0; }}
QTextEdit[role="prose"]:focus {{ border: none; }}
QLabel[role="strong-small"] {{ font-size: {pt(0.9)}; font-weight: 600; }}

QFrame[role="card"] {{ background: {t.panel}; border: 1px solid {t.line};
    border-radius: {RADIUS}px; }}
QFrame[role="challenge"] {{ background: {t.panel}; border: 1px solid {t.line};
    border-left: {px(4)} solid {t.activation}; border-radius: {RADIUS}px; }}
QFrame[role="panel"] {{ background: {t.panel}; }}
QFrame[role="bar"] {{ background: {t.panel}; border: none; border-bottom: 1px solid {t.line}; }}
QFrame[role="status"] {{ background: {t.panel}; border: none; border-top: 1px solid {t.line}; }}
QFrame[role="status"] QLabel {{ color: {t.muted}; font-size: {pt(0.9)}; }}
QFrame[role="notice"] {{ background: {t.wrong_soft}; border: none;
    border-bottom: 1px solid {t.wrong}; }}
QFrame[role="rail"] {{ background: {t.rail}; border: none; }}
QDialogButtonBox, QMessageBox, QFileDialog {{ dialogbuttonbox-buttons-have-icons: 0; }}
QMessageBox {{ messagebox-warning-icon: url("{control("warning", t)}");
    messagebox-critical-icon: url("{control("warning", t)}");
    messagebox-question-icon: url("{control("question", t)}");
    messagebox-information-icon: url("{control("information", t)}"); }}
QFileDialog {{ min-width: {px(680, 1100)}; min-height: {px(440, 600)};
    backward-icon: url("{control("left", t)}");
    forward-icon: url("{control("right", t)}");
    filedialog-parent-directory-icon: url("{control("up", t)}");
    filedialog-new-directory-icon: url("{control("new_folder", t)}");
    filedialog-listview-icon: url("{control("tiles", t)}");
    filedialog-detailedview-icon: url("{control("rows", t)}"); }}
QFileDialog QToolButton {{ padding: 0; }}
QDialog[role="popup"] {{ background: {t.panel}; border: 1px solid {t.line}; }}
QFrame[role="rule"] {{ background: {t.line}; border: none; }}

QPushButton, QToolButton {{ background: {t.panel}; border: 1px solid {t.line};
    border-radius: 6px; padding: {px(5)} {px(12)}; icon-size: {px(16)}; }}
QPushButton:hover, QToolButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.line}; }}
QPushButton:focus, QToolButton:focus {{ border: 1px solid {t.accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.muted}; background: {t.window}; }}
QPushButton:checked, QToolButton:checked {{ background: {t.accent_soft}; color: {t.accent};
    border-color: {t.accent}; }}
QPushButton[role="primary"], QToolButton[role="primary"] {{ background: {t.accent};
    color: {t.on_accent}; border: 1px solid {t.accent}; font-weight: 600; }}
QPushButton[role="primary"]:hover, QToolButton[role="primary"]:hover {{
    background: {t.accent_hover}; }}
QPushButton[role="primary"]:focus, QToolButton[role="primary"]:focus {{
    border: 2px solid {t.text}; padding: {px(4)} {px(11)}; }}
QPushButton[role="primary"]:disabled, QToolButton[role="primary"]:disabled {{
    background: {t.field}; color: {t.muted}; border-color: {t.line}; }}
QPushButton[role="flat"], QToolButton[role="flat"] {{ background: transparent;
    border: 1px solid transparent; }}
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover {{ background: {t.hover}; }}
QPushButton[role="flat"]:focus, QToolButton[role="flat"]:focus {{ border-color: {t.accent}; }}
QPushButton[role="chip"] {{ background: {t.field}; border: 1px solid transparent; text-align: left;
    padding: {px(5)} {px(10)}; }}
QPushButton[role="chip"]:hover {{ background: {t.hover}; }}
QPushButton[role="chip"]:focus {{ border-color: {t.accent}; }}
QPushButton[role="mode"] {{ background: transparent; border: 1px solid transparent; }}
QPushButton[role="mode"]:hover {{ background: {t.hover}; }}
QPushButton[role="mode"]:checked {{ background: {t.accent_soft}; color: {t.accent};
  font-weight: 600; }}
QPushButton[role="mode"]:focus {{ border-color: {t.accent}; }}
QToolButton[role="feature"] {{ padding: {px(3)} 0; font-size: {pt(0.9)}; }}
QToolButton[drops="true"] {{ padding-right: {px(26)}; }}
QToolButton[role="icon"], QPushButton[role="icon"] {{ background: transparent;
    border: 1px solid transparent; padding: {px(4)}; }}
QToolButton[role="icon"]:hover, QPushButton[role="icon"]:hover {{ background: {t.hover}; }}
QToolButton[role="icon"]:focus, QPushButton[role="icon"]:focus {{ border-color: {t.accent}; }}
QPushButton[role="offer"] {{ background: {t.panel}; border: 1px solid {t.line};
    border-radius: {RADIUS}px; padding: 0; text-align: left; }}
QPushButton[role="offer"]:hover {{ background: {t.hover}; }}
QPushButton[role="offer"]:focus {{ border: 1px solid {t.accent}; }}
QPushButton::menu-indicator, QToolButton::menu-indicator {{ width: 0; height: 0; }}

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {{ background: {t.panel};
    border: 1px solid {t.line}; border-radius: 6px; padding: {px(4)} {px(8)};
    selection-background-color: {t.accent}; selection-color: {t.on_accent};
    placeholder-text-color: {t.muted}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus,
QComboBox:focus {{ border: 1px solid {t.accent}; }}
QLineEdit[role="flat"] {{ background: transparent; border-color: transparent;
    padding: {px(1)} {px(4)}; }}
QLineEdit[role="flat"]:hover {{ border-color: {t.line}; }}
QLineEdit[role="flat"]:focus {{ background: {t.panel}; border-color: {t.accent}; }}
QLineEdit[state="wrong"], QAbstractSpinBox[state="wrong"] {{ border: 1px solid {t.wrong};
    background: {t.wrong_soft}; }}
QLineEdit[state="right"], QComboBox[state="right"] {{ border: 1px solid {t.right};
    background: {t.right_soft}; }}
QLineEdit[state="follows"], QComboBox[state="follows"] {{ border: 1px dashed {t.right};
    background: {t.right_soft}; }}
QComboBox[state="wrong"] {{ border: 1px solid {t.wrong}; background: {t.wrong_soft}; }}
QComboBox {{ padding-right: {px(24)}; }}
QComboBox::drop-down {{ border: none; width: {px(24)}; }}
QComboBox::down-arrow {{ image: url("{control("down", t)}"); width: {px(12)}; height: {px(12)}; }}
QAbstractSpinBox {{ padding-right: {px(22)}; }}
QAbstractSpinBox QLineEdit {{ border: none; padding: 0 0 0 {px(7)}; background: transparent; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ subcontrol-origin: border;
    width: {px(20)}; border: none; background: transparent; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{ background: {t.hover};
    border-radius: 4px; }}
QAbstractSpinBox::up-arrow {{ image: url("{control("up", t)}"); width: {px(10)};
    height: {px(10)}; }}
QAbstractSpinBox::down-arrow {{ image: url("{control("down", t)}"); width: {px(10)};
    height: {px(10)}; }}
QComboBoxPrivateContainer {{ background: {t.panel}; border: none; }}
QComboBox QAbstractItemView {{ background: {t.panel}; border: 1px solid {t.line};
    selection-background-color: {t.accent_soft}; selection-color: {t.text}; }}

QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {t.muted}; padding: {px(8)} {px(12)};
    border: none; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {t.text}; font-weight: 600; border-bottom-color: {t.accent}; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:focus {{ color: {t.accent}; }}
QTabBar[role="small"]::tab {{ padding: {px(4)} {px(7)}; font-size: {pt(0.9)}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; }}

QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {t.line}; border-radius: 4px; min-height: 24px; min-width: 24px;
    margin: 1px; }}
QScrollBar::handle:hover {{ background: {t.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QMenuBar {{ background: {t.panel}; border-bottom: 1px solid {t.line}; padding: 1px; }}
QMenuBar::item {{ background: transparent; padding: {px(4)} {px(9)}; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenu {{ background: {t.panel}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: {px(5)} {px(26)} {px(5)} {px(12)}; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.accent_soft}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::icon {{ width: 0; }}
QMenu::indicator {{ width: {px(14)}; height: {px(14)}; right: {px(6)};
    subcontrol-position: center right; subcontrol-origin: padding; }}
QMenu::indicator:checked {{ image: url("{control("chosen", t)}"); }}
QMenu::right-arrow {{ image: url("{control("right", t)}"); width: {px(12)}; height: {px(12)};
    right: {px(6)}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}

QSplitter::handle {{ background: {t.line}; }}
QSplitter[role="loose"]::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {t.accent}; }}
QProgressBar {{ background: {t.field}; border: none; border-radius: 4px; text-align: center;
    max-height: {px(8)}; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 4px; }}
QCheckBox, QRadioButton {{ spacing: {px(8)}; background: transparent; }}
QCheckBox[role="bare"] {{ spacing: 0; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {px(16)}; height: {px(16)};
    border: 1px solid {t.muted}; border-radius: 4px; background: {t.panel}; }}
QRadioButton::indicator {{ border-radius: {round(9 * scale)}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ background: {t.hover}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {t.accent}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {t.accent}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border: 1px solid {t.accent};
    image: url("{control("check", t)}"); }}
QCheckBox::indicator:checked:focus {{ border: 2px solid {t.text}; }}
QRadioButton::indicator:checked {{ border: {px(5)} solid {t.accent}; width: {px(8)};
    height: {px(8)}; }}
QSlider:horizontal {{ min-height: 20px; }}
QSlider::groove:horizontal {{ height: 4px; background: {t.line}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {t.panel}; border: 2px solid {t.accent}; width: 12px;
    height: 12px; margin: -6px 0; border-radius: 8px; }}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {{ background: {t.accent_soft};
    border-color: {t.text}; }}
QHeaderView::section {{ background: {t.panel}; color: {t.muted}; border: none;
    border-bottom: 1px solid {t.line}; padding: {px(4)} {round(8 * scale) + CELL_MARGIN}px; }}
QTableView[role="rows"]::item {{ padding: 0 {px(8)}; }}
QTableView[tight="true"] QHeaderView::section {{
    padding: {px(4)} {round(4 * scale) + CELL_MARGIN}px; }}
QListView[role="menu"] {{ border: none; }}
QListView[role="menu"]::item {{ padding: {px(4)} {px(8)}; border-radius: 4px; }}
QTableView, QListView, QTreeView {{ background: {t.panel}; border: 1px solid {t.line};
    border-radius: 6px; gridline-color: {t.line}; selection-background-color: {t.accent_soft};
    selection-color: {t.text}; outline: none; }}
QTableView[role="rows"][bare="true"] {{ border: none; border-radius: 0; }}
QTableView[role="matrix"] {{ background: transparent; border: none; }}
"""
