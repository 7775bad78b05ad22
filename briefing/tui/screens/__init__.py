"""The screens: each shows one thing whole, runs the use cases of the workspace and says what came of it."""
