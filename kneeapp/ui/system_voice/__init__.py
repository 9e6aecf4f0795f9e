"""The system's voice: what says the texts that have no recording."""
