"""Lab 1 put together: the text and its merges at the left, the text in tokens, pairs and charts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from desktop.panels.training_labs import parts
from desktop.panels.training_labs.bench import MOST_VOCABULARY, Bench
from desktop.panels.training_labs.counts import Count, CountBars
from desktop.panels.training_labs.lab_page import LabPage
from desktop.panels.training_labs.names import name_of, quoted, seen
from desktop.panels.training_labs.token_text import Piece, TokenText
from desktop.panels.training_labs.tokeniser.sentence import SentenceCard
from desktop.panels.training_labs.tokeniser.transport import MergeTransport
from desktop.panels.training_labs.tokeniser.vocabulary import VocabularySide
from desktop.widgets.choice import Choice
from desktop.widgets.parts import Card, button, label
from engine.data.texts import texts
from engine.errors import EngineError, reason
from engine.files import write_atomically
from engine.labs.merging import CANDIDATES
from engine.labs.tokeniser import SMALLEST, Tokeniser
from engine.language import tr

_EXCERPT = 1_500  # characters of the text that are drawn
_TRIED = 30  # places that are looked at for the newest token
_AROUND = 12, 60  # characters before and after it
_PLAY_MS = 140


class TokeniserPage(LabPage):
    """`at` is how many merges are shown."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.at = 0
        self._known: Tokeniser | None = None  # all merges that have arrived so far
        self._playing = QTimer(self)
        self._playing.setInterval(_PLAY_MS)
        self._playing.timeout.connect(self._play_on)

    def _make(self) -> Iterator[None]:
        bench = self.bench
        self.save = parts.action(
            self,
            tr("Save tokeniser…"),
            tr("Save the vocabulary so far as tokenizer.json"),
            self.ask_and_save,
        )
        yield from self._lay_out()
        bench.text_changed.connect(self._text_changed)
        bench.learnt.connect(self._learnt)
        bench.vocabulary_changed.connect(self._show_use)
        self._text_changed()
        yield
        self._learnt()

    # --- layout ------------------------------------------------------------------------------
    def _lay_out(self) -> Iterator[None]:
        left = parts.Column(tr("Text and merges"), 220)
        middle = parts.Column(tr("The text and a sentence"), 330, "")
        self._stand((left, middle), (250, 640, 320), "labs.tokeniser")
        yield
        left.section(tr("Text"))
        self.texts = Choice(tr("Text"), tr("The text to learn from"), self._choose)
        left.body.addWidget(self.texts)
        row = QHBoxLayout()
        row.addWidget(button(tr("Open…"), tr("Learn from a text file of yours"), self.ask_and_open))
        row.addWidget(
            button(tr("Paste"), tr("Learn from the text on the clipboard"), self.paste_text)
        )
        left.body.addLayout(row)
        self.about = label("", "small", wrap=True)
        left.body.addWidget(self.about)
        left.section(
            tr("Merges"),
            tr(
                "Byte-pair encoding: the two tokens that stand side by side most often become one, "
                "again and again."
            ),
        )
        yield
        self.transport = MergeTransport()
        self.transport.wanted.connect(self.go_to)
        self.transport.play_wanted.connect(self.play)
        left.body.addWidget(self.transport)
        self.told = label("", wrap=True)
        left.body.addWidget(self.told)
        left.section(
            tr("Next pairs"),
            tr(
                "How often pairs of neighbouring tokens occur in the whole text; the first is "
                "merged "
                "next."
            ),
        )
        self.pairs = CountBars(tr("Commonest pairs"), (tr("pair"), tr("count")), CANDIDATES, 4)
        left.body.addWidget(self.pairs)
        self.use = button("", "", self._use, role="primary")
        left.body.addWidget(self.use)
        left.body.addStretch(1)
        yield
        self.heading = middle.section(
            tr("The text in tokens"),
            tr(
                "A dot is a space, an arrow the end of a line, ⟨E2 80⟩ bytes that make no letter "
                "by "
                "themselves. What the last merge made is framed."
            ),
        )
        self.tokens = TokenText(tr("The text in tokens"), 3)
        self.tokens.grow()
        self.tokens.empty_text = tr("Reading the text…")
        middle.body.addWidget(parts.scrolling(self.tokens), 1)
        self.newest = TokenText(tr("Where the newest token stands first"), 1)
        self.newest.breaks = False
        card = Card()
        card.body.addWidget(self.newest)
        middle.section(tr("The newest token, where it stands first"))
        middle.body.addWidget(card)
        yield
        middle.section(
            tr("Any sentence, in both vocabularies"),
            tr("Your merges beside the 49,152 tokens that SmolLM2 was trained with."),
        )
        self.sentence = SentenceCard(self.bench)
        middle.body.addWidget(self.sentence)

        yield
        self.side = VocabularySide(self.bench)
        self._columns.put(self.side)
        for plot in (self.pairs, self.tokens, self.newest, *self.sentence.plots, *self.side.plots):
            plot.said.connect(lambda text, problem: self.bench.shell.say(text, problem=problem))
        yield

    # --- the text ----------------------------------------------------------------------------
    def _choose(self, key: str) -> None:
        if key in texts():
            self.bench.choose_text(key)

    def ask_and_open(self) -> None:
        """Ask for a file and learn from it."""
        path = parts.ask_for_text(self)
        if path is not None:
            self.bench.open_text(path)

    def paste_text(self) -> None:
        """Learn from the clipboard."""
        self.bench.paste_text(QGuiApplication.clipboard().text())

    def _text_changed(self) -> None:
        self._playing.stop()
        self.at = 0
        self._known = None
        bench = self.bench
        self.texts.offer(bench.offered_texts())
        self.texts.show_key(bench.text_key)
        known = texts().get(bench.text_key)
        letters = len(bench.text)
        about = tr("1 character.") if letters == 1 else tr("{0:,} characters.").format(letters)
        rest = known.help if known else bench.notice
        self.about.setText(f"{about} {rest}" if letters else rest)
        self._show()

    # --- merges ------------------------------------------------------------------------------
    def _learnt(self) -> None:
        bench = self.bench
        most = len(bench.merges)
        known = bench.tokeniser
        if known is None and (self._known is None or self.at > len(self._known.merges)):
            known = Tokeniser((m.left, m.right) for m in bench.merges)
        self.transport.set_most(most)
        if known is not None:
            self._known = known
            self._show()

    def go_to(self, at: int, playing: bool = False) -> None:
        """Show the text after that many merges."""
        if not playing and self._playing.isActive():
            self._playing.stop()
        most = len(self.bench.merges)
        self.at = max(0, min(int(at), most))
        if self._known is not None and self.at > len(self._known.merges):
            self._known = Tokeniser((m.left, m.right) for m in self.bench.merges)
        if playing and self.at >= most:
            self._playing.stop()
        self._show()

    def play(self, on: bool) -> None:
        """Merge by merge, by itself."""
        if on:
            if self.at >= len(self.bench.merges):
                self.at = 0
            self._playing.start()
        else:
            self._playing.stop()
        self._show()

    def _play_on(self) -> None:
        if self.isVisible():  # else it waits until somebody looks on
            self.go_to(self.at + 1, playing=True)

    def leave(self) -> None:
        if self.playing:
            self.play(False)

    def shut_down(self) -> None:
        self._playing.stop()

    @property
    def playing(self) -> bool:
        """Whether merges are shown one after another by themselves."""
        return self._playing.isActive()

    def _show(self) -> None:
        bench, known, at = self.bench, self._known, self.at
        self.transport.show_state(at, self.playing)
        self._show_use()
        self.sentence.show_merges(known, at)
        self.side.show_merges(known, at)
        if known is None or not bench.text or not bench.start_tokens:
            self.tokens.set_pieces(())
            self.newest.empty_text = ""
            self.newest.set_pieces(())
            self.pairs.empty_text = tr("The pairs are counted when the text has been read.")
            self.pairs.set_counts(())
            self.told.setText("")
            self.heading.setText(tr("THE TEXT IN TOKENS"))
            return
        newest = bench.merges[at - 1].id if at else -1
        around = self._around(known, at, newest) if at else []
        self.newest.empty_text = (
            tr("It is too long, or stands too far on, to be shown here.")
            if at
            else tr("Each merge makes a token, which is shown here among its neighbours.")
        )
        self.newest.set_pieces([Piece(name_of(known, i), i, i == newest) for i in around])
        ids = known.encode(bench.text[:_EXCERPT], at)
        self.tokens.set_pieces([Piece(name_of(known, i), i, i == newest) for i in ids.tolist()])
        tokens = bench.tokens_after(at)
        each = len(bench.text) / tokens
        part = tr(" (ITS BEGINNING)") if len(bench.text) > _EXCERPT else ""
        self.heading.setText(
            tr("THE TEXT IN TOKENS{0} · {1:,} IN ALL · {2:,.2f} CHARACTERS EACH").format(
                part, tokens, each
            )
        )
        self._show_pairs(known, at)
        bench.changed.emit()

    def _around(self, known: Tokeniser, at: int, newest: int) -> list[int]:
        """The tokens about the first place in which the newest one is used; none if far away."""
        text = self.bench.text
        wanted = known.pieces[newest].decode("utf-8", "ignore")
        before, after = _AROUND
        place = -1
        for _ in range(_TRIED if 0 < len(wanted) <= _EXCERPT else 0):
            place = text.find(wanted, place + 1)
            if place < 0:
                break
            start = max(0, text.rfind(" ", 0, max(0, place - before) + 1))
            ids = known.encode(text[start : place + len(wanted) + after], at).tolist()
            if newest in ids:
                return ids
        return []

    def _show_pairs(self, known: Tokeniser, at: int) -> None:
        merges = self.bench.merges
        if at < len(merges):
            following = merges[at]
            self.pairs.set_counts(
                [
                    Count(f"{seen(known, a)} + {seen(known, b)}", count, (a, b) == best)
                    for best in [(following.left, following.right)]
                    for (a, b), count in following.candidates
                ]
            )
        else:
            self.pairs.empty_text = self._why_no_pair()
            self.pairs.set_counts(())
        if not at:
            self.told.setText(tr("Nothing is merged yet: every byte is a token of its own."))
            return
        last = merges[at - 1]
        self.told.setText(
            tr(
                "Merge {0:,}: {1} and {2} stood side "
                "by side {3:,} times, so {4} is token {5:,} now."
            ).format(
                at,
                quoted(known, last.left),
                quoted(known, last.right),
                last.count,
                quoted(known, last.id),
                last.id,
            )
        )

    def _why_no_pair(self) -> str:
        tokeniser = self.bench.tokeniser
        if tokeniser is None:
            return tr("More merges are being learnt.")
        if tokeniser.size >= MOST_VOCABULARY:
            return tr("{0:,} tokens are as many as this lab learns.").format(MOST_VOCABULARY)
        return tr("No pair occurs any more: every word is one token.")

    # --- where it goes -----------------------------------------------------------------------
    def _show_use(self) -> None:
        size = SMALLEST + self.at
        used = self.bench.vocabulary == size
        self.use.setText(tr("Pre-train with {0:,} tokens").format(size))
        self.use.setToolTip(
            tr("Lab 2 works with this vocabulary already")
            if used
            else tr("Lab 2 works with this vocabulary; go there")
        )
        self.use.setEnabled(bool(self.bench.text))

    def _use(self) -> None:
        self.bench.set_vocabulary(SMALLEST + self.at)
        self.bench.lab_wanted.emit("pre-training")

    def ask_and_save(self) -> None:
        """Ask where, and save the vocabulary so far."""
        path = parts.ask_where(
            self, tr("Save the tokeniser"), "tokenizer.json", "Tokeniser (*.json)"
        )
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> bool:
        """Write tokenizer.json; whether that went well."""
        if self._known is None:
            self.bench.shell.say(tr("The tokeniser is still being learnt; wait a moment."))
            return False
        try:
            so_far = Tokeniser(self._known.merges[: self.at])
            write_atomically(path, so_far.to_json().encode())
        except (OSError, EngineError) as error:
            said = reason(error) if isinstance(error, OSError) else str(error)
            self.bench.shell.say(
                tr("“{0}” was not saved: {1}. Choose another place.").format(path.name, said),
                problem=True,
            )
            return False
        self.bench.shell.say(tr("{0:,} tokens were saved as {1}.").format(so_far.size, path.name))
        return True

    # --- the frame ---------------------------------------------------------------------------
    def actions_right(self) -> Sequence[QAction]:
        return (self.save,)

    def menu_actions(self) -> dict[str, Sequence[QAction | None]]:
        return {"File": (self.save,)}

    def status(self) -> tuple[Sequence[str], str]:
        bench = self.bench
        if not bench.start_tokens:
            return (tr("reading the text"),), ""
        tokens = bench.tokens_after(self.at)
        learning = tr("learning merges") if bench.running("tokeniser") else ""
        left = (
            tr("{0:,} tokens in the vocabulary").format(SMALLEST + self.at),
            tr("{0:,} in the text").format(tokens),
        )
        return left, learning
