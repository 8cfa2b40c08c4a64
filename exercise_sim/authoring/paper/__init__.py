"""The paper fallback: a scenario as pages to print."""
