"""A running exercise: joins the rules of play with the memory."""
