"""Running the command line as a person or a program does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

import pytest

from briefing.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable


class Run(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def answer(self) -> dict[str, object]:
        answer: dict[str, object] = json.loads(self.out)
        return answer


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Runs `briefing` with arguments, in this process."""

    def run_with(*arguments: str) -> Run:
        capfd.readouterr()
        try:
            code = main(arguments)
        except SystemExit as left:
            code = int(left.code or 0)
        out, err = capfd.readouterr()
        return Run(code, out, err)

    return run_with
