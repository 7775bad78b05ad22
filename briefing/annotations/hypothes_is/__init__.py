"""Notes in the form of Hypothes.is, and back: the JSON of its API, as its client exports it and takes it in.

The form holds the quotation with its surroundings, the position in UTF-16 code units of a text as it is, what was
written, tags, times and the user. It has no word for a colour, for the text a note was made on before that was
corrected, for ¶ and section, for how surely a note stands, for its states and for notes that were deleted: W3C JSON-LD
holds those. What Hypothes.is says of a note beyond that is kept with it and given back. It is given records and gives
records; it knows no file and no database.
"""
