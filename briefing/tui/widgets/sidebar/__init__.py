"""The sidebar: actors, dates, sources and notes beside the text.

What the lists say and how one moves in them are plain functions and classes; only the widget knows Textual. None of
it knows the workspace: data is passed in, and what the reader wants is posted.
"""
