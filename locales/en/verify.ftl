### Checking a ballot’s result offline, and what may be wrong with a paper.

verify-help = check the result of a ballot offline: no server and no database is needed
verify-board = the file with the result; with --opened it may be the round’s election file
verify-receipt = the receipt of your ballot: is it among those counted?
verify-word = the word that you typed when voting; leave it out if you typed none
verify-key = the key’s fingerprint as you wrote it down
verify-opened = the code of a ballot that was opened for checking: shows what it said
verify-what = Secret ballot of { $award }, edition { $edition }, round { $round }
verify-check-holds = ✓ { $what }
verify-check-broken = × { $what }
verify-holds = ✓ Everything holds.
verify-broken = × The check failed; what is wrong stands above.
verify-found = ✓ The receipt belongs to ballot { $place }, which was counted.
verify-not-found = × No ballot fits this receipt and word.
verify-key-same = ✓ The key’s fingerprint is the same: { $fingerprint }
verify-key-other = × The key’s fingerprint is another: the file has { $fingerprint }
verify-opened-ballot = The ballot of this code, receipt { $code }:
verify-opened-choice = { $title }: { $award_class }, { $choice }
verify-opened-why = If the receipt is the one that you saw when voting, that ballot was sealed as you had chosen. A ballot opened for checking is never counted.
verify-total = { $title }: { $award_class }, { $approve } for, { $against } against, { $abstain } abstaining, { $voters } voters, { verdict-said }
verify-withheld = { $title }: { $award_class }, { $voters } voters, too few for totals to be published, { verdict-said }
verdict-said = { $passed ->
    [yes] reached the votes required
   *[no] did not reach the votes required
}
verify-choice-approve = for
verify-choice-against = against
verify-choice-abstain = abstaining
verify-choice-blank = recused

## What is checked

check-readable = the file can be read and is spelled as it must be
check-election = what was set for the election does not contradict itself
check-trustees = key commitments of { $examined } supervisors
check-ballots = proofs of { $examined } ballots
check-repetition = none of { $examined } ballots is copied
check-order = order of { $examined } ballots
check-turnout = as many ballots as voters marked, of { $examined } on the roll
check-marks = marks of { $examined } on the roll do not contradict
check-partials = proofs of { $examined } shares of the decryption
check-totals = totals of { $examined } questions follow from the shares
check-voters = totals of { $examined } questions are as many as their voters
check-verdicts = verdicts on { $examined } questions follow from the votes

## Faults

fault-at = { $where }: { $fault }
where-trustee = { $here }
where-voter = { $here }
where-ballot = ballot { $here }
where-question = { $here }
where-choice = { $here }
where-path = at { $here }
fault-unreadable = The file cannot be read, or part of it is missing.
fault-not-canonical = The file was rewritten: it is not spelled as it was made.
fault-no-question = There is nothing to vote on.
fault-no-voter = The roll is empty.
fault-no-trustee = There are no supervisors.
fault-question-twice = The same question stands there twice.
fault-voter-twice = The same person stands on the roll twice.
fault-trustee-twice = The same supervisor stands there twice.
fault-recused-from-what = Recusals do not fit the questions.
fault-blank-without-recusal = Where lines may be blank does not fit the recusals on the roll.
fault-points-not-threshold = The commitment does not have as many points as supervisors are needed.
fault-threshold = The number of supervisors needed makes no sense.
fault-share = The share needed to pass makes no sense.
fault-time-without-zone = A time has no zone.
fault-key-is-identity = The key is empty.
fault-election-changed = The election is not the one that the ballots were sealed for.
fault-question = The results are not of the questions voted on.
fault-another-election = The ballot belongs to another election.
fault-lines = The ballot does not have as many lines as there are questions.
fault-vote-proof = The proof of a vote does not hold.
fault-sum-proof = The proof that one choice was made does not hold.
fault-commitments = There are not as many commitments as supervisors.
fault-order = The commitments are out of order.
fault-trustee-changed = A supervisor’s commitment is not the one that the key was made by.
fault-trustee-unknown = There is no such supervisor on the list.
fault-another-invitation = It belongs to another making of keys, or the key file is not yours.
fault-key-proof = The proof of the key does not hold.
fault-mailbox-proof = The proof of the mailbox key does not hold.
fault-flags-not-roll = The marks do not fit the roll.
fault-closed-before-opened = It was closed before it was opened.
fault-copied = Something in it is copied from ballot { $from }.
fault-unsorted = It is out of order: ballots may have been added, removed or exchanged.
fault-turnout = There are { $ballots } ballots, and { $voted } on the roll are marked as having voted.
fault-voted-and-struck = Marked both as having voted and as struck.
fault-share-wrong = The share that was given is wrong.
fault-another-ceremony = It belongs to another making of keys.
fault-share-proof = The proof of a share does not hold.
fault-shares = The number of shares is wrong.
fault-dealing-proof = The signature on the shares does not hold.
fault-commitment-of-another = Your commitment among them is not the one of your key file.
fault-closing-changed = The box is not the one that the supervisors decrypted.
fault-another-closing = It is not for the box as this round was closed.
fault-questions = The questions decrypted are not those that must be.
fault-signature = The signature on the share of the decryption does not hold.
fault-veil-proof = The proof of a veiled share does not hold.
fault-veil-opening = A veiled share does not open.
fault-dealing-twice = There are two files of shares.
fault-no-dealing = There is no file of shares.
fault-another-dealing = The complaint is about other shares.
fault-complaint-false = The complaint is unfounded: the share that it is about is right.
fault-code = The code is mistyped, or belongs to another round. Please check every character.
fault-too-few-partials = There are only { $partials } shares of the decryption, which is too few.
fault-too-many-partials = There are { $partials } shares of the decryption, more than are needed.
fault-partials-order = The shares of the decryption are out of order.
fault-no-total = The totals do not come to a possible number.
fault-total = A total does not follow from the shares.
fault-votes-not-voters = The totals are not as many as the voters.
fault-verdict = The verdict does not follow from the votes.
