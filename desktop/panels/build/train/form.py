"""The settings of training: what is learnt, how, and when it ends.

The form shows the document's `Study` and asks for another one with `wanted(title, study, key)`;
it changes nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.build.train.fields import MORE, SETTINGS, UNTIL
from desktop.panels.build.train.rows import Rows
from desktop.panels.build.train.table import TableRows
from desktop.theme import set_icon, theme
from desktop.widgets.choice import Choice
from desktop.widgets.slider import LabelledSlider, Range
from engine.data import FEATURES, NORMALISATIONS, DataSet, data_sets
from engine.data.features import available
from engine.language import tr, within
from engine.losses import LOSSES
from engine.optimizers import OPTIMIZERS, SCHEDULES
from engine.spec import Option
from engine.study import DRAWN, EMPTY_DRAWING, TABLE, Study

_AUTO = ""
_ACROSS = 4  # features in a row


class StudyForm(QScrollArea):
    """`wanted(title, study, key)`; `table_wanted()` when a CSV file is to be asked for."""

    wanted = Signal(str, object, object)
    table_wanted = Signal()
    drawing_cleared = Signal()

    def __init__(self, current: Callable[[], Study], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Asked anew at every edit: two edits may come before the form was told of the first.
        self._current = current
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Data and training settings"))
        self._showing = False
        self._own: dict[str, str] = {}  # whose options stand there, by the field they are in
        self._more_made = False
        self._shown: tuple[Study, DataSet | None, str] | None = None
        self._inner = inner = QWidget()
        self.setWidget(inner)  # now: later all that is in it would be dressed once more
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, theme().px(10), theme().px(8))
        self._column.setSpacing(theme().px(6))
        self._make_data()
        self._make_learning()
        self._make_more()
        self._column.addStretch(1)

    def whole_width(self) -> int:
        """The least width at which nothing is cut off at the right."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self._inner.minimumSizeHint().width() + bar

    @property
    def _study(self) -> Study:
        return self._current()

    # --- asking for another study ------------------------------------------------------------
    def _ask(self, title: str, study: Study, key: str) -> None:
        if not self._showing and study != self._study:
            self.wanted.emit(title, study, ("study", key))

    def _ask_data(self, title: str, key: str, **fields: Any) -> None:
        self._ask(title, replace(self._study, data=replace(self._study.data, **fields)), key)

    def _ask_preparation(self, title: str, key: str, **fields: Any) -> None:
        self._ask_data(title, key, preparation=replace(self._study.data.preparation, **fields))

    def _ask_settings(self, title: str, key: str, **fields: Any) -> None:
        settings = replace(self._study.settings, **fields)
        self._ask(title, replace(self._study, settings=settings), key)

    def _ask_source(self, key: str) -> None:
        if key == TABLE and self._study.data.table is None:
            self.source.show_key(self._study.data.key)
            self.table_wanted.emit()
            return
        preparation = replace(self._study.data.preparation, noise=None, features=None)
        normalisation = "none"
        if key in data_sets() and data_sets()[key].group == tr("Tables"):
            normalisation = "standard"  # centimetres beside grams would learn badly
        preparation = replace(preparation, normalisation=normalisation)
        data = replace(self._study.data, key=key, count=0, preparation=preparation)
        self._ask(tr("Choose the data"), replace(self._study, data=data), "source")

    # --- data --------------------------------------------------------------------------------
    def _make_data(self) -> None:
        self._heading(tr("DATA"))
        self.source = Choice(tr("Data set"), tr("What the network learns from"), self._ask_source)
        items: list[tuple[str, Any] | None] = []
        group = ""
        for source in data_sets().values():
            if group and source.group != group:
                items.append(None)
            group = source.group
            items.append((source.title, source.key))
        self.source.offer(
            [*items, None, (tr("Drawn points"), DRAWN), (tr("A table (CSV)…"), TABLE)]
        )
        self._column.addWidget(self.source)
        self.about = QLabel("")
        self.about.setProperty("role", "small")
        self.about.setWordWrap(True)
        self._column.addWidget(self.about)
        self.table = TableRows(self._inner)
        self.table.chosen.connect(self._table_chosen)
        self.table.other_wanted.connect(self.table_wanted)
        self._column.addWidget(self.table)
        self.clear = QPushButton(tr("Clear the drawing"))
        self.clear.setToolTip(tr("Take every drawn point away"))
        self.clear.clicked.connect(
            lambda: self._ask_data(tr("Clear the drawing"), "clear", drawn=EMPTY_DRAWING)
        )
        self._column.addWidget(self.clear)
        self.features = QWidget(self._inner)
        grid = QGridLayout(self.features)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme().px(4))
        self.feature_buttons: dict[str, QToolButton] = {}
        for place, (key, feature) in enumerate(FEATURES.items()):
            button = QToolButton(self.features)
            button.setText(feature.name(("x", "y")).replace("sin ", "sin\u2009"))
            button.setCheckable(True)
            button.setProperty("role", "feature")
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setAccessibleName(tr("Feature {0}").format(feature.name(("x", "y"))))
            button.setToolTip(
                tr("Give the network {0} as an input").format(feature.name(("x", "y")))
            )
            button.clicked.connect(lambda _on=False, k=key: self._feature_clicked(k))
            self.feature_buttons[key] = button
            grid.addWidget(button, *divmod(place, _ACROSS))
        self._column.addWidget(self.features)
        self.noise = LabelledSlider(
            tr("Noise"), Range(0, 1, 0, 0.01, 2), tr("How far points scatter.")
        )
        self.noise.changed.connect(
            lambda value: self._ask_preparation(tr("Set the noise"), "noise", noise=float(value))
        )
        self._column.addWidget(self.noise)
        self.test = LabelledSlider(
            tr("Test part, %"), Range(0, 90, 30, 5), tr("Examples kept aside: rings on the map.")
        )
        self.test.changed.connect(
            lambda value: self._ask_preparation(
                tr("Set the test part"), "test", test_share=value / 100
            )
        )
        self._column.addWidget(self.test)
        self.count = LabelledSlider(
            tr("Examples"), Range(10, 5000, 300, 10), tr("How many examples.")
        )
        self.count.changed.connect(
            lambda value: self._ask_data(
                tr("Set the number of examples"), "count", count=int(value)
            )
        )
        self._column.addWidget(self.count)

    def _feature_clicked(self, key: str) -> None:
        chosen = tuple(k for k, button in self.feature_buttons.items() if button.isChecked())
        if not chosen:
            self.feature_buttons[key].setChecked(True)  # a network needs something to look at
            return
        plain = ("x", "y") if self.feature_buttons["y"].isVisibleTo(self.features) else ("x",)
        keys = None if chosen == plain else chosen
        self._ask_preparation(tr("Choose features"), "features", features=keys)

    def _table_chosen(self, choice: object) -> None:
        table = self._study.data.table
        if table is not None:
            self._ask_data(tr("Choose columns"), "columns", table=replace(table, choice=choice))

    # --- learning ----------------------------------------------------------------------------
    def _make_learning(self) -> None:
        self._heading(tr("LEARNING"))
        self.learning = Rows(self._inner)
        self.loss = Choice(
            tr("Loss"), tr("What training makes small"),
            lambda key: self._ask(
                tr("Choose the loss"),
                replace(
                    self._study,
                    chosen_loss=bool(key),
                    settings=replace(self._study.settings, loss=key or "mse"),
                ),
                "loss",
            ),
        )  # fmt: skip
        losses = [(each.title, each.key) for each in LOSSES.values()]
        self.loss.offer([(tr("The loss that fits"), _AUTO), None, *losses])
        self.learning.add_wide(self.loss)
        self.optimizer = Choice(
            tr("Optimiser"), tr("How weights move along their gradients"), self._optimizer_picked
        )
        self.optimizer.offer([(each.title, each.key) for each in OPTIMIZERS.values()])
        self.learning.add(tr("Optimiser"), self.optimizer)
        for option in SETTINGS:
            self.learning.add_option(option, self._setter(option))
        self._column.addWidget(self.learning)
        self.optimizer_rows = Rows(self._inner)
        self._column.addWidget(self.optimizer_rows)

    def _setter(self, option: Option) -> Callable[[Any], None]:
        title = tr("Set {0}").format(within(option.label))
        return lambda value: self._ask_settings(title, option.name, **{option.name: value})

    def _optimizer_picked(self, key: str) -> None:
        before = OPTIMIZERS[self._study.settings.optimizer]
        fields: dict[str, Any] = {"optimizer": key, "optimizer_options": {}}
        if self._study.settings.rate == before.default_rate:
            fields["rate"] = OPTIMIZERS[key].default_rate
        self._ask_settings(tr("Choose the optimiser"), "optimizer", **fields)

    # --- more --------------------------------------------------------------------------------
    def _make_more(self) -> None:
        self.more = QToolButton()
        self.more.setText(tr("More settings"))
        self.more.setProperty("role", "flat")
        self.more.setCheckable(True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.toggled.connect(self._unfold)
        self._column.addWidget(self.more)
        self.hidden = QWidget(self._inner)
        self._column.addWidget(self.hidden)
        self._unfold(False)

    def _fill_more(self) -> None:
        """Made when it is first unfolded: most people never see it."""
        self._more_made = True
        column = QVBoxLayout(self.hidden)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        self.extra = Rows(self.hidden)
        self.normalisation = Choice(
            tr("Scaling"),
            tr("How inputs are brought to one size"),
            lambda key: self._ask_preparation(
                tr("Choose the scaling"), "scaling", normalisation=key
            ),
        )
        self.normalisation.offer([(title, key) for key, title in NORMALISATIONS.items()])
        self.extra.add(tr("Scaling"), self.normalisation)
        self.schedule = Choice(
            tr("Schedule"), tr("How the learning rate changes on the way"),
            lambda key: self._ask_settings(
                tr("Choose the schedule"), "schedule", schedule=key, schedule_options={}
            ),
        )  # fmt: skip
        self.schedule.offer([(each.title, each.key) for each in SCHEDULES.values()])
        self.extra.add(tr("Schedule"), self.schedule)
        self.schedule_rows = Rows(self.extra)
        self.extra.add_wide(self.schedule_rows)
        for option in MORE:
            self.extra.add_option(option, self._setter(option))
        column.addWidget(self.extra)
        self._heading(tr("STOP BY ITSELF"), column)
        self.until = Rows(self.hidden)
        for option in UNTIL:
            self.until.add_option(option, self._until_setter(option))
        column.addWidget(self.until)
        if self._shown is not None:
            self.show_study(*self._shown)

    def _until_setter(self, option: Option) -> Callable[[Any], None]:
        def set_until(value: Any) -> None:
            until = replace(self._study.until, **{option.name: value})
            title = tr("Change when training stops")
            self._ask(title, replace(self._study, until=until), tr("until {0}").format(option.name))

        return set_until

    def _unfold(self, on: bool) -> None:
        if on and not self._more_made:
            self._fill_more()
        self.hidden.setVisible(on)
        set_icon(self.more, "chevron_down" if on else "chevron_right", "muted")

    def _heading(self, text: str, column: QVBoxLayout | None = None) -> None:
        label = QLabel(text)
        label.setProperty("role", "section")
        (column or self._column).addWidget(label)

    # --- showing -----------------------------------------------------------------------------
    def show_study(self, study: Study, data: DataSet | None, loss: str) -> None:
        """Show what the document says; `loss` is the title of the one in use."""
        self._shown = (study, data, loss)
        self._showing = True
        try:
            self._show_data(study, data)
            self.loss.show_key(study.settings.loss if study.chosen_loss else _AUTO)
            self.loss.setItemText(0, loss or tr("The loss that fits"))
            self.loss.setToolTip(tr("What training makes small; the first entry follows the data"))
            self.optimizer.show_key(study.settings.optimizer)
            settings = study.settings
            for option in SETTINGS:
                self.learning.editors[option.name].show(getattr(settings, option.name))
            optimizer, given = OPTIMIZERS[settings.optimizer], settings.optimizer_options
            self._show_own(self.optimizer_rows, optimizer, "optimizer_options", given)
            if self._more_made:
                self._show_more(study)
        finally:
            self._showing = False

    def _show_more(self, study: Study) -> None:
        settings = study.settings
        for option in MORE:
            self.extra.editors[option.name].show(getattr(settings, option.name))
        for option in UNTIL:
            self.until.editors[option.name].show(getattr(study.until, option.name))
        self.normalisation.show_key(study.data.preparation.normalisation)
        self.schedule.show_key(settings.schedule)
        schedule, given = SCHEDULES[settings.schedule], settings.schedule_options
        self._show_own(self.schedule_rows, schedule, "schedule_options", given)

    def _show_own(self, rows: Rows, declared: Any, field: str, given: Mapping[str, Any]) -> None:
        """The options that an optimiser or a schedule declares for itself."""
        if self._own.get(field) != declared.key:
            self._own[field] = declared.key
            rows.clear()
            for option in declared.options:
                rows.add_option(option, self._own_setter(field, option))
            rows.setVisible(bool(declared.options))
        for option in declared.options:
            rows.editors[option.name].show(given.get(option.name, option.default))

    def _own_setter(self, field: str, option: Option) -> Callable[[Any], None]:
        def set_option(value: Any) -> None:
            options = {**getattr(self._study.settings, field), option.name: value}
            self._ask_settings(tr("Set {0}").format(option.label), option.name, **{field: options})

        return set_option

    def _show_data(self, study: Study, data: DataSet | None) -> None:
        choice, preparation = study.data, study.data.preparation
        self.source.show_key(choice.key)
        source = data_sets().get(choice.key)
        self.about.setText(_about(study, data))
        self.table.setVisible(choice.key == TABLE)
        self.table.show_table(choice.table if choice.key == TABLE else None)
        self.clear.setVisible(choice.key == DRAWN)
        self.clear.setEnabled(bool(choice.drawn.points))
        coordinates = 0
        if choice.key == DRAWN:
            coordinates = 2
        elif source is not None and source.group in (tr("Points in the plane"), tr("Curves")):
            coordinates = 2 if source.group == tr("Points in the plane") else 1
        offered = available(coordinates)
        self.features.setVisible(bool(offered))
        plain = ("x", "y") if coordinates == 2 else ("x",)
        chosen = preparation.features or plain
        for key, button in self.feature_buttons.items():
            button.setVisible(key in offered)
            button.setChecked(key in chosen)
        most = source.noise_maximum if source is not None else 1.0
        default = source.noise if source is not None else 0.0
        self.noise.set_bounds(Range(0, most, default, 0.01, 2))
        self.noise.set_value(default if preparation.noise is None else preparation.noise)
        self.test.set_value(round(preparation.test_share * 100))
        self.count.setVisible(source is not None)
        if source is not None:
            step = 10 if source.maximum > 400 else 1
            self.count.set_bounds(Range(source.minimum, source.maximum, source.count, step))
            self.count.set_value(choice.count or source.count)


def _about(study: Study, data: DataSet | None) -> str:
    if study.data.key == DRAWN:
        return tr("Click on the map to draw points; the right button or Shift rubs them out.")
    if data is None or data.key not in (study.data.key, "csv"):
        return ""
    return " ".join((data.description, *data.notes))
