"""Exercise files of other programs, read as what an importer understood of them."""
