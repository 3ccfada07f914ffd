"""The types that cross borders between rooms. Frozen, typed, and they import nothing else."""
