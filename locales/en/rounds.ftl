### The rounds of the secret ballot: opening, counting, outcome, voiding, paper, the record (arts. 5, 21).

required-said = { $denominator ->
    [2] one half
    [3] two thirds
    [4] three quarters
   *[other] { $numerator }/{ $denominator }
}
round-kind-said = { $kind ->
    [runoff] runoff between the tied
   *[main] all candidates
}
round-means-said = { $means ->
    [paper] on paper
   *[chat] in the chat
}

## Rounds

rounds-title = The secret ballot
rounds-none = No round has been opened yet.
round-title = Secret ballot · round { $round }
round-stands-said = { $stands ->
    [open] open
    [closed] closed, waiting for the count
    [counted] counted
   *[void] void
}
round-about = { round-kind-said } · { round-means-said } · { round-stands-said }
round-line = Round { $round } · { round-about }
round-roll = On the roll: { $count }
round-struck = Struck since, having recused themselves: { $count }
round-turnout = In the box: { $count }
round-opened = Opened: { $at }
round-closed = Closed: { $at }
round-counted = Counted: { $at }
round-witnesses = Count confirmed by: { $names }
round-void = Declared void on { $at }; it does not count. Reason: { $reason }
question-asked = { $name } · { $award_class } ({ $electors } may vote)
question-line =
    { $question }
    　{ $verdict }
question-verdict = { $votes }, { $result }
question-passed = { required-said } needed: passed ({ $article })
question-not-passed = { required-said } needed: not passed ({ $article })
votes = { $approve } in favour of { $voters } voting ({ $against } against, { $abstain } abstaining, { $spoiled } spoiled)
votes-short = { $approve } in favour of { $voters } voting
votes-withheld = few voted, and the numbers are for the supervisors only
button-round = Round { $round }
button-prepare-round = { $kind ->
    [runoff] Prepare a runoff
   *[main] Prepare the ballot
}
button-conclude = End the plenary
button-protocol = Record for signature
button-enter-count = Enter the count
button-check-count = Check the count
button-void-round = Declare this round void

## Outcome

outcome-heading = { $final ->
    [yes] The outcome:
   *[no] The outcome so far:
}
outcome-class = { $award_class } (at most { $cap }, article 5)
outcome-line =
    　{ $name }　{ $votes }
    　　{ $fate }
outcome-by = { $by ->
    [votes] { " " }The share in favour puts them behind the one before.
    [total] { " " }The share is that of the one before; the total score decides.
    [onsite] { " " }Share and total are those of the one before; the on-site score decides.
    [results] { " " }Share, total and on-site score are those of the one before; the results score decides.
   *[runoff] { " " }They were tied with the one before; the runoff decides.
}
outcome-vacant = 　Vacant: { $count } (article 5).
outcome-not-whole = Who takes the places follows from all candidates together. You are recused from one of them, or have yet to declare, so that only the verdicts on the others are listed ({ $article }).
ground-vote-place = In place { $place }, on the proposed list.
ground-vote-passed = The votes needed are reached.
ground-vote-short = The votes in favour do not reach { required-said } of those voting: not passed.
ground-vote-nobody = Nobody voted on it: not passed.
ground-vote-over-cap = The votes needed are reached, but in place { $place } with only { $cap } to give.
ground-vote-tie = The votes needed are reached, tied with others; a runoff between the tied decides about the places left: { $seats }.
ground-vote-tie-vacant = The votes needed are reached, tied with others; the committee leaves the remaining places vacant: { $seats }.
ground-vote-higher-class = On the list for the { $award_class } already, and takes no place of this class.
ground-vote-waits = The votes needed are reached; what follows is known once the tie in the class above is settled.

## Opening a round

round-next =
    { $kind ->
        [runoff] This round is a runoff between the tied, with { $count } questions; the shares in favour order them. They have reached two thirds already, which is not asked for again (article 5).
       *[main] This round asks about all candidates, with { $count } questions.
    }
    { $present } members are present, { $electors } of them may vote:
round-blocked = It cannot be opened yet:
round-blocked-means = A vote { round-means-said } cannot be opened yet:
round-ask =
    { $means ->
        [paper] The vote will be on paper: hand out, read out and count the ballots in the room, then enter the count.{ " " }
       *[chat] The vote will be in the chat.{ " " }
    }The roll is now these { $count } members, and nobody is added later: { $names }.
button-open-round = { $means ->
    [paper] Vote on paper
   *[chat] Vote in the chat
}
button-open-now = Open the round
button-back-to-preparing = Back
ground-plenary-not-begun = The plenary has not begun: { $at }.
ground-quorum-not-set = The quorum is not set; the chair has to set it first.
ground-quorum-not-reached = { $present } members are present; the quorum is { $quorum }.
ground-ballot-round-runs = Round { $round } is open or waits to be counted. Please finish it, or declare it void.
ground-members-undeclared = Members present have yet to declare on all candidates whether they have an interest: { $names }.
ground-nobody-to-vote = All members present are recused; nobody can vote.
ground-key-missing = There is no usable ballot key yet; the supervisors have to make it first.
ground-witnesses-missing = A count needs { $needed } supervisors who are recused from nobody; there are { $count }.
ground-ballot-all-decided = There is nothing left to vote on.

## Declaring a round void

void-title = Declare round { $round } void
void-why = Please state the reason. This round and all after it will not count, and can be voted anew. Members and supervisors read the reason; please name no candidate in it.
void-preview =
    Please check: round { $round } and all after it become void, which cannot be undone.
    Reason: { $reason }
button-void-now = Declare void
void-done = ✓ Round { $round } is void; members and supervisors are told.
ground-ballot-void-already = Round { $round } is void already.

## Ending the plenary

conclude-title = End the plenary
conclude-tied = A tie is open. Please prepare a runoff; if the committee decides against one, the tied places stay vacant (article 5).
conclude-preview = Please check. The plenary then ends, nothing can be voted any more, and the proposed list is published as it stands here (article 22).
conclude-why-vacant = Why has the committee decided against a runoff, so that the tied places stay vacant? The reason goes into the record.
conclude-vacant-because = The committee leaves the tied places vacant, for this reason: { $reason }
button-leave-vacant = Leave vacant
button-conclude-now = End the plenary
conclude-done = ✓ The plenary has ended, and the outcome is final.
ground-no-ballot-counted = No round has been counted yet.
ground-plenary-not-concluded = The plenary has not ended yet.
ground-ballot-tie-open = A tie is open. Please hold a runoff, or state why the places stay vacant.

## Paper ballots

paper-title = Paper ballot · round { $round }
paper-how = { $again ->
    [yes] If the count is wrong it can be entered anew; confirmations are then withdrawn. Please send a line a question: code, class, in favour, against, abstaining, spoiled.
   *[no] Once the votes are cast and read out, please send a line a question: code, class, in favour, against, abstaining, spoiled; several lines at once if you like. For example: A01 award 9 3 1 0
}
paper-to-type = { $filing } { $award_class } …
paper-line = { $filing } { $award_class }: { $votes }; { $most } may vote
paper-so-far = Read so far:
paper-missing = Questions that are missing: { $count }
paper-lines-wrong = Lines that could not be read: { $count }
paper-review = Please check every line against the tally sheet. Once you confirm, the supervisors check it; to correct a line, send it again.
button-enter-now = Enter the count
paper-saved = ✓ The count is entered, and the supervisors are asked to check it. It counts once { $needed } of them confirm.
paper-entered = The count as entered, confirmed by { $count } of { $needed } supervisors:
paper-awaited = The secretariat has not entered the count yet; you will be told.
paper-check = Please check every line against the tally sheet in the room.
paper-confirmed-by-you = ✓ You have confirmed it; another supervisor has yet to.
button-confirm-count = It is right
button-dispute-count = It is wrong
paper-dispute-why = What is wrong? Please say so; the secretariat enters the count anew.
paper-dispute-sent = ✓ The count goes back to the secretariat.
paper-disputed = A supervisor says that the count is wrong: { $reason }
button-paper-back = Back to the count
ground-count-line-code = The line has to begin with the code of a candidate, for example: A01 award 9 3 1 0.
ground-count-not-asked = This round does not ask about { $code }; please check the code.
ground-count-class-unknown = The class could not be read, or this round does not ask about it. Please write its name, for example { $example }.
ground-count-numbers = Please write { $needed } whole numbers: in favour, against, abstaining, spoiled, 0 where there are none, and no words between them.
ground-count-twice = The same question stands twice with different numbers, and neither is taken. Please send the right line only.
ground-count-over-roll = The votes on question { $line } add up to { $voters }, but only { $most } may vote. Please check and send it again.
ground-ballot-not-on-paper = Round { $round } is not on paper.
ground-ballot-over = Round { $round } is counted or void, and cannot be changed.
ground-paper-count-missing = The secretariat has not entered the count yet.
ground-paper-own-count = You entered the count; others have to check it.
ground-paper-confirmed-already = You have confirmed it already.
ground-paper-count-changed = The secretariat has just changed the count; please check the new numbers.
ground-undeclared-on-some = You have yet to declare on all candidates whether you have an interest; then you can read it.

## The record

protocol-title-card = Record of the ballot
protocol-name = { $edition } record of the secret ballot
protocol-ready = The record is ready; please print it and have the chair, the tellers and the supervisors sign it.
protocol-title = { $award } (edition { $number }): record of the secret ballot
protocol-plenary = The plenary
protocol-held = The plenary of the review committee was held on { $at } at { $place }; { $chair } was in the chair.
protocol-present = Of { $members } members { $present } were present; the quorum was { $quorum } ({ $article }).
protocol-names-present = Present: { $names }.
protocol-names-absent = Absent: { $names }.
protocol-recused = Members present who were recused: { $recused } ({ $article }). They had no ballot line on that candidate.
protocol-recused-of = { $name } { $count }
protocol-nobody-recused = No member present was recused ({ $article }).
protocol-roll =
    { $struck ->
        [0] The round was opened on { $at } with { $count } members on the roll.
       *[other] The round was opened on { $at }; { $count } members were on the roll, and { $struck } were struck from it, having recused themselves since.
    }
protocol-closed = Voting closed on { $at }.
protocol-disputed = A supervisor said that a count was wrong, and it was entered anew. What was wrong: { $reason }
protocol-candidate = Candidate
protocol-class = Class
protocol-electors = May vote
protocol-column = { $counted ->
    [approve] In favour
    [against] Against
    [abstain] Abst.
    [spoiled] Spoiled
   *[voters] Voting
}
protocol-verdict = Verdict
protocol-passed = Passed
protocol-not-passed = Not passed
protocol-withheld = Where no numbers are given few members voted: they are for the supervisors only.
protocol-share = In favour of those voting
protocol-follows = What follows
protocol-counted-paper = The count was confirmed on { $at }: entered by { $teller }, checked by { $names }.
protocol-counted-chat = The totals were decrypted by the supervisors together on { $at }; no single ballot was opened.
protocol-board = Fingerprint of the published ballot file (SHA-256): { $fingerprint }
protocol-outcome = What the ballot comes to
protocol-rule = A question passes when the votes in favour reach { required-said } of those voting, { required-said } included; abstentions and spoiled ballots count as voting, absent and recused members do not ({ $article }).
protocol-proposed = On the proposed list: { $names }.
protocol-concluded = The plenary ended on { $at }.
protocol-not-concluded = The plenary has not ended; this is the outcome so far.
protocol-sign-chair = Chair ({ $name }): ____________________
protocol-sign-teller = Teller: ____________________
protocol-sign-supervisor = Supervisor: ____________________

## Notices

notice-ballot-opened =
    Round { $round } of the secret ballot is open with { $count } members on the roll (article 21).
    .button = Look
notice-ballot-open-to-you =
    ! Round { $round } of the secret ballot is open; please vote (article 21).
    .button = Vote
notice-paper-ballot-opened =
    Round { $round } of the ballot is open, on paper, with { $count } members on the roll (article 21).
    .button = Look
notice-paper-ballot-open-to-you = ! Round { $round } of the secret ballot is open, on paper; please vote in the room (article 21).
notice-ballot-void =
    ! Round { $round } was declared void and does not count.
    .button = Why
notice-elector-struck =
    { $name } recused themselves during round { $round } and was struck from its roll (article 10).
    .button = Look
notice-you-are-struck = You recused yourself during round { $round } and do not vote in it (article 10).
notice-paper-count-entered =
    ! The count of round { $round } on paper is entered; please check it against the tally sheet (article 21).
    .button = Check
notice-paper-count-disputed =
    ! A supervisor says that the count of round { $round } is wrong; it has to be entered anew.
    .button = Enter anew
notice-ballot-counted =
    Round { $round } of the ballot is counted (article 21).
    .button = Look at it
notice-plenary-concluded =
    The plenary of the review committee has ended; the outcome of the ballot is final (article 21).
    .button = Look at it
ground-single-elector = Only one member present may vote on one of the questions; its result would tell how they voted. Please wait for more members.
