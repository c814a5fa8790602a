"""Every choice taken: the texts that were written, as a tree of which any place can be reopened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.panels.language_model.passage import Conversation
    from desktop.panels.language_model.work import Written

MOST = 20_000
"""Tokens remembered; then the prompts asked longest ago are forgotten."""


@dataclass(eq=False)
class Node:
    """A token written after its parent; a root has none, but a prompt."""

    step: Written | None = None
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    prompt: str = ""
    talk: Conversation | None = None

    @property
    def root(self) -> Node:
        """The prompt it began with."""
        node = self
        while node.parent is not None:
            node = node.parent
        return node

    @property
    def steps(self) -> list[Written]:
        """What was written from the prompt to here."""
        found: list[Written] = []
        node: Node | None = self
        while node is not None and node.step is not None:
            found.append(node.step)
            node = node.parent
        return found[::-1]

    def run(self) -> list[Node]:
        """This node and those after it up to where the text branches or stops."""
        found: list[Node] = [self]
        while len(found[-1].children) == 1:
            found.append(found[-1].children[0])
        return found


class Branches:
    """`current` is the place of the text at hand."""

    def __init__(self) -> None:
        self.roots: list[Node] = []
        self.current: Node | None = None
        self._count = 0

    def begin(self, prompt: str, talk: Conversation | None, steps: list[Written]) -> None:
        """A prompt was read, with what had been written after it."""
        for root in self.roots:
            if root.prompt == prompt and root.talk == talk:
                break
        else:
            root = Node(prompt=prompt, talk=talk)
            self.roots.append(root)
        self.current = root
        for step in steps:
            self.add(step)
        self._forget(root)

    def add(self, step: Written) -> None:
        """A token was written; the same one after the same text is no new branch."""
        here = self.current
        if here is None:
            return
        for child in here.children:
            if child.step is not None and child.step.token.id == step.token.id:
                child.step = step  # perhaps with another u
                self.current = child
                return
        self.current = Node(step, here)
        here.children.append(self.current)
        self._count += 1

    def back(self) -> None:
        """The newest token was taken back."""
        if self.current is not None and self.current.parent is not None:
            self.current = self.current.parent

    def clear(self) -> None:
        """Another model would not have written any of it."""
        self.roots.clear()
        self.current, self._count = None, 0

    def _forget(self, kept: Node) -> None:
        """Prompts after which nothing was written, and the oldest where there are too many."""
        self.roots = [root for root in self.roots if root is kept or root.children]
        while self._count > MOST and len(self.roots) > 1:
            gone = self.roots.pop(0 if self.roots[0] is not kept else 1)
            self._count -= sum(1 for _ in walk(gone)) - 1


def walk(node: Node) -> Iterator[Node]:
    """A node and all after it."""
    waiting = [node]
    while waiting:
        here = waiting.pop()
        yield here
        waiting += here.children
