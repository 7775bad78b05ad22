"""A reader for policy briefings in the terminal. ARCHITECTURE.md beside this file is the map."""

__version__ = "0.1.0"
