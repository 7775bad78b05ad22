"""The use cases, one a file: what the command line and the screens both do with briefings, notes and the library.

The only room that joins the others. It knows no screen and prints nothing: results are returned, and whatever a person
must hear of is a `BriefingError` or a `Problem`.
"""
