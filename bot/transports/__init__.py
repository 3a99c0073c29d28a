"""Ways to reach people. Each transport only carries what the chat port (:mod:`bot.chat`) says."""
