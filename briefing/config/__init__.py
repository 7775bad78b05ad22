"""Where things are kept and what the user chose: folders from the environment, choices from config.toml.

It knows no briefing and no screen: names of themes and ids of keys are words to it.
"""

from briefing.config.folders import Folders, folders_from
from briefing.config.settings import Config, read_config

__all__ = ["Config", "Folders", "folders_from", "read_config"]
