"""The facilitator's console: the whole exercise in one look, and every hand on it."""
