"""What a careful reader finds in the starter collection, written from its texts before any program read them."""
