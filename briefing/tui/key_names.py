"""How keys are written for people."""

import re
from typing import Final

_FUNCTION_KEY: Final = re.compile(r"f\d+")
_SHOWN: Final = {
    "asterisk": "*",
    "down": "↓",
    "enter": "⏎",
    "escape": "esc",
    "exclamation_mark": "!",
    "full_stop": ".",
    "greater_than_sign": ">",
    "equals_sign": "=",
    "left": "←",
    "left_curly_bracket": "{",
    "left_parenthesis": "(",
    "left_square_bracket": "[",
    "less_than_sign": "<",
    "minus": "-",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "plus": "+",
    "question_mark": "?",
    "right": "→",
    "right_curly_bracket": "}",
    "right_parenthesis": ")",
    "right_square_bracket": "]",
    "slash": "/",
    "up": "↑",
}
_WORDS: Final = {"down": "Down", "enter": "Enter", "left": "Left", "right": "Right", "up": "Up"}


def shown(key: str, *, plain: bool = False) -> str:
    """How a key is written for people: `question_mark` as `?`.

    `plain` writes a word where a sign of ASCII in place of ours would be another key: `<` for `←`.
    """
    if plain and key in _WORDS:
        return _WORDS[key]
    return _SHOWN.get(key) or (key.upper() if _FUNCTION_KEY.fullmatch(key) else key)
