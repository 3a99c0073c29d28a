"""A rehearsal: simulated people play an edition through the chat port on a virtual clock.

It is the acceptance test and the secretariat's dry run. docs/rehearsal.md says how to write one.
"""

from bot.rehearsal.runner import rehearse, rehearse_from_file

__all__ = ["rehearse", "rehearse_from_file"]
