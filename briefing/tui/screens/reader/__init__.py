"""The reader: a briefing's text with contents, sidebar, source card and note editor about it.

Each part does one thing and works on the `Desk` they share; the screen only leads keys and messages to them. What the
parts need to know of notes, files and the web they ask the workspace.
"""
