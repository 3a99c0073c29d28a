# A member's ballot: before the booth, in it, and once it lies in the box
ballot-title = Secret ballot · round { $round }
ballot-not-now = You cannot vote now
ballot-what-is-kept =
    This is a secret ballot (article 21). Your choices are kept only once they are encrypted, and go into the box together with several other ballots. Nobody ever opens a single ballot; only totals are published. Once it is in the box it cannot be changed.
ballot-what-is-seen =
    Please note: the running server sees the moment at which you press a button. It writes nothing of it down, and your chat keeps none of your choices.
ballot-what-telegram-sees =
    You are on Telegram: every button that you press passes through the servers of Telegram. If you mind, vote in the web chat of this system.
ballot-other-way = If you would rather not, ask the chair for a paper ballot before you begin.
ballot-being-filled = The ballot is filled in in memory only; nothing of it is kept here.
button-ballot-fill = Fill it in
button-ballot-back = Open the ballot
booth-how =
    { $count ->
        [one] There is one question. You may change your choice until you submit.
       *[other] There are { $count } questions. You may change your choices until you submit.
    }
booth-question = { $number } { $award_class }
booth-questions = { $questions }
booth-gap = { " · " }
booth-missing =
    { $count ->
        [0] Everything is chosen. Please check it.
        [one] One question is still open.
       *[other] { $count } questions are still open.
    }
booth-mark = { $number } ○ { $choice }
booth-mark-on = { $number } ● { $choice }
choice-approve = Approve
choice-against = Against
choice-abstain = Abstain
booth-review = Please check. The ballot is encrypted and not yet submitted:
booth-chosen = { $number } { $choice }: { $candidate } · { $award_class }
booth-receipt = Receipt: { $receipt }
booth-seal-or = It cannot be changed once submitted. To test that it was encrypted truthfully you may have this one opened first: it is shown to you, never counts, and you fill in another.
booth-ask-word =
    Write a word that only you know; the receipt is made with it. Whoever sees your receipt cannot find the ballot without the word.
booth-challenged =
    This ballot was opened for you to test and does not count. What had been chosen:
booth-opened =
    Test code: { $code }
    Write down the receipt and the test code. With the published ballot file any supervisor can check that it was encrypted truthfully.
booth-waiting =
    ⏳ Your ballot is submitted and waits to go into the box together with others. You will be told when it is in; should the server stop before, you will be asked to vote again.
booth-sealed = ✓ Your ballot is in the box.
booth-receipt-use = Write down the receipt. After the count you can find this ballot in the published file by it (and your word); what was chosen cannot be seen.
button-booth-review = Check the ballot
button-booth-change = Change it
button-booth-word = Write a word for the receipt
button-booth-seal = Submit the ballot
button-booth-challenge = Open this one as a test
button-booth-leave = Vote later
button-booth-done = Noted, close
ground-ballot-of-another-round = This ballot belongs to another round. Please open the ballot again.
ground-ballot-on-paper = This round is voted on paper. Please vote in the room.
ground-ballot-closed = Round { $round } is closed.
ground-not-on-roll = You are not on the roll of this round: it was drawn up of those present when the ballot opened. Should there be another round, please sign in first.
ground-struck-from-roll = You have recused yourself, or left the committee, since this round began, and cannot vote in it any more.
ground-ballot-waits = Your ballot is submitted and waits to go into the box with others; you will be told when it is in.
ground-ballot-sealed-already = Your ballot is in the box already; nobody votes twice.
ground-ballot-not-open = Round { $round } is not open.
ground-box-lost = The box of round { $round } is not whole: ballots that were said to be in it are not. Please declare the round void and vote again.
ground-nobody-voted = Nobody has voted yet. Please wait for the members, or declare the round void.
ground-no-ballot = No ballot is open now.
notice-ballot-sealed = ✓ Your ballot is in the box (round { $round }).
notice-ballot-again =
    The server was restarted, and ballots of round { $round } that were not yet in the box were not kept. Yours is not in it: if you had submitted one, please vote again.
    .button = Vote
notice-ballot-turnout =
    Round { $round }: { $count } ballots are in the box, { $of } members are on the roll.
    .button = Look
notice-ballot-closed =
    Round { $round } is closed with { $count } ballots, { $of } members on the roll. The supervisors now decrypt the totals.
    .button = Look
notice-share-awaited =
    Round { $round } is closed with { $count } ballots, { $of } members on the roll. Please decrypt the totals with your key.
    .button = Decrypt
closing-title = Close round { $round }
closing-what =
    { $missing ->
        [0] All members on the roll have voted; the round can be closed.
        [one] The ballot of one member is not in the box (if it waits, it goes in as the round is closed). Nobody can vote after that; whoever has not voted does not count as a voter (article 21).
       *[other] The ballots of { $missing } members are not in the box (those that wait go in as the round is closed). Nobody can vote after that; whoever has not voted does not count as a voter (article 21).
    }
closing-alone = A single ballot is waiting. If you close now it goes into the box by itself: tell the supervisors first, or wait for one more member.
closing-done = ✓ The round is closed, and the supervisors are asked to decrypt the totals.
button-close-ballot = Close the ballot
button-closing-back = Rounds
ground-ballot-elsewhere = The ballot is served by another server process: please use the main address of the system, or ask its administrator.
ground-single-voter = In round { $round } a single member has voted on one of the questions; its result would tell how they voted. Please wait for more, or declare the round void and vote again with more members.
ground-ballot-unsound = The box of round { $round } cannot be counted: its totals do not fit the voters, or do not pass the check. Please ask the secretariat to declare the round void and vote again, and find out why.
