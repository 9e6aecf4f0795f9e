"""The figure: a small skeleton in space that moves through an exercise, and the cameras that look at it."""
