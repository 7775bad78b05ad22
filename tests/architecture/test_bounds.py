"""No function, module or class grows past what one can hold in mind."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

import pytest

PACKAGE = Path(__file__).parents[2] / "briefing"
MODULES = sorted(PACKAGE.rglob("*.py"))

LONGEST_FUNCTION = 60
LONGEST_MODULE = 400
LONGEST_CLASS = 250
MEDIAN_FUNCTION = 10

Function = ast.FunctionDef | ast.AsyncFunctionDef


def length(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def nodes(module: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(module.read_text("utf-8"))))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_each_module_keeps_its_bounds(module: Path) -> None:
    assert len(module.read_text("utf-8").splitlines()) <= LONGEST_MODULE
    too_long = [
        f"{node.name}: {length(node)} lines"
        for node in nodes(module)
        if (isinstance(node, Function) and length(node) > LONGEST_FUNCTION)
        or (isinstance(node, ast.ClassDef) and length(node) > LONGEST_CLASS)
    ]
    assert not too_long


def test_the_median_function_is_under_ten_lines() -> None:
    lengths = [length(node) for module in MODULES for node in nodes(module) if isinstance(node, Function)]
    assert median(lengths) < MEDIAN_FUNCTION


def test_every_package_says_what_it_is_for() -> None:
    packages = [module for module in MODULES if module.name == "__init__.py"]
    silent = [str(module) for module in packages if not ast.get_docstring(ast.parse(module.read_text("utf-8")))]
    assert not silent
