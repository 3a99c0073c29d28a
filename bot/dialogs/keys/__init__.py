"""The supervisors' key of the secret ballot: made step by step, used once a round (art. 21).

Secrets never come here: a supervisor downloads a paper, their own program answers it on their own
machine, and they upload the answer.
"""

from bot.dialogs.keys import boards, card, losing, papers, simulating
from bot.dialogs.keys.at_hand import dialog

__all__ = ["boards", "card", "dialog", "losing", "papers", "simulating"]
