### Rehearsal: the plenary and the ballot on paper.

rehearsal-call_plenary = Calls the plenary: { $when }, with { $name } in the chair.
    .name = call the plenary
rehearsal-set_quorum = Sets the quorum to { $count }.
    .name = set the quorum
rehearsal-sign_in = Is there.
    .name = sign in
rehearsal-open_ballot = Opens a round, { round-means-said }.
    .name = open a round
rehearsal-enter_count = Enters the count of round { $round }: { $count } questions.
    .name = enter a count
rehearsal-confirm_count = Finds the count right.
    .name = confirm a count
rehearsal-conclude_plenary = Ends the plenary.
    .name = end the plenary
