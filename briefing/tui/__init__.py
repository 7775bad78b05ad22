"""The screens. The only room that knows Textual; it holds no rule of the domain and reads no file itself.

Importing this package imports nothing: the command line reads `keymap` from it without waiting for Textual.
"""
