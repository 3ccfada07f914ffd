"""Running one pure function over many items. `Engine` is the whole contract."""

from khabar.engines.local import AllCores, Engine, InProcess, choose

__all__ = ["AllCores", "Engine", "InProcess", "choose"]
