"""What a session sounds like: the cues of the core, played as tones and as recorded words."""
