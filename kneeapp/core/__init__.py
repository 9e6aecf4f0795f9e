"""The pure core: what an exercise, a plan and a session are. Standard library only; time is always an argument."""
