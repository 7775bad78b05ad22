"""Who acts in a text, what happened when, and who said what: found by rule, in spans of that text.

The rules are tables of data; what they mean is decided in one place for each. It knows the document and nothing else:
no file, no briefing's front, no note, no screen. What an author or a reader says about actors and dates is joined to
what is found here by `workspace`. Nothing here runs before the first paint, and nothing fails: what cannot be
understood is left out.
"""
