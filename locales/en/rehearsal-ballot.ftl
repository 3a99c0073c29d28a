### Rehearsal: what each step of a ballot in the chat is told as. “.name” is what the step is called.

rehearsal-begin_key = Begins the making of the ballot’s key.
    .name = begin the key
rehearsal-make_key = Downloads this step’s paper, does it with their own program, and sends the answer.
    .name = do a step of the key
rehearsal-give_share = Downloads the box, checks it with their own program, and sends their share.
    .name = give a share
rehearsal-vote =
    { $challenge ->
        [yes] Fills in a ballot of round { $round } and has it opened for checking; it does not count.
       *[no] Votes in round { $round } and notes the receipt.
    }
    .name = vote
rehearsal-close_ballot = Closes round { $round }.
    .name = close a round
rehearsal-verify_ballot = Downloads the result file of round { $round } and checks it offline; receipts found: { $receipts }, challenged ballots checked: { $challenged }.
    .name = verify a ballot
rehearsal-take_protocol = Downloads “{ $file }”.
    .name = download the ballot’s record

## The result

rehearsal-round = Round { $round } ({ $runoff ->
        [yes] runoff between the tied, { round-means-said }
       *[no] { round-means-said }
    }): { $stands ->
        [open] open
        [closed] closed, not counted
        [counted] counted
       *[void] void
    }; { $means ->
        [paper] on the roll: { $roll }
       *[chat] on the roll: { $roll }, ballots in the box: { $voted }
    }.
rehearsal-count = 　{ $name } · { $award_class }: { $approve } of { $voters } in favour, against { $against }, abstaining { $abstain }{ $passed ->
        [yes] ; passed
        [no] ; not passed
       *[unasked] {""}
    }.
rehearsal-proposed = 　Proposed: { $name } · { $award_class }.

rehearsal-expected-count =
    Round { $round }, { $name } for { $award_class }: { $approve } in favour, { $against } against, { $abstain } abstaining, and passed or not as the scenario has it; { $counted ->
        [yes] actually { $found_approve } in favour, { $found_against } against, { $found_abstain } abstaining.
       *[no] actually not counted.
    }
rehearsal-expected-verified = “{ $name }” holds when it is checked offline.
rehearsal-expected-paper-done = the supervisor’s program does “{ $name }”.
