"""The command line: reads arguments, calls one use case, prints its result.

Results go to stdout, narration to stderr. It holds no rule of the domain, and imports a command only when it is called:
the start is counted in milliseconds.
"""

from briefing.cli.main import main

__all__ = ["main"]
