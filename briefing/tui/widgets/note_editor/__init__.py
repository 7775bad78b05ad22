"""The note editor: the note's words, its tags, its colour.

It is given a note's content and posts what the reader made of it; where that is kept is not its business.
"""
