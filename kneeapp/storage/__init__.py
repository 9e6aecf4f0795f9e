"""Adapters to files: reading exercise libraries and keeping what the program must remember."""
