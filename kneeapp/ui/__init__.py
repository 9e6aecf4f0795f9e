"""What the user sees and touches. Widgets show a state that they are given and emit what is wished."""
