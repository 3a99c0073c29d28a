### The documents that people take away.

form-title = { $award } (edition { $number }): filing form
form-name = { $filing } filing form
form-state = Filing: { $filing } · state: { filing-state }
