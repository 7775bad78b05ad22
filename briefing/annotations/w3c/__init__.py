"""Notes in the form of the W3C's Web Annotation Data Model, and back, without losing anything.

A collection of annotations in JSON-LD: the quotation and the position in code points as selectors on a state of the
text, the note as a textual body in Markdown, tags as bodies of their own; what the model has no word for stands under
one prefix. It is given records and gives records; it knows no file and no database.
"""
