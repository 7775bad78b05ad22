"""Who acts and what happened when across many briefings: what was found in each, kept together, and put together.

It is given plain records of what was found, and keeps them in a file that can be lost. It knows the document and
nothing else: no rules that find, no index, no file of a briefing, no note, no screen.
"""
