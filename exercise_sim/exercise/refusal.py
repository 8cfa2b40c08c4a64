"""A command that the rules do not allow."""


class Refused(Exception):
    """What somebody wanted to do cannot be done now; the message is a sentence for them."""
