"""The pieces screens are put together from. They know no use case: they are given data and post messages."""
