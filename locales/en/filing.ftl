### The filing conversation.

## One question at a time

question-title = { $section } · question { $place } of { $count }
question-article = Basis: { $article }.
question-answered = Saved answer: { $value }
answer-understood = { $label } saved: { $value }.
credit-code-in-use =
    ! Another filing in this edition already uses this unified social credit code.
    Your answer is saved, and the secretariat has been told. You can go on filling in; submitting has to wait until this is settled.
somebody = Another representative of your organisation

## Conditions

verdict-eligible-title = ✓ The conditions are met
verdict-eligible =
    Going by your answers, nothing stands against filing. The secretariat’s own check decides in the end.
    Next come your organisation’s details.
verdict-not-eligible-title = Filing is not possible yet
verdict-not-eligible =
    { $grounds }
    If any of this is wrong, change it with the buttons below; it is checked again at once.
button-change-facts = Change answers
button-continue = Continue

## Documents

declaration-first = Before the first upload the declaration below has to be made. Your file was not kept; please send it again afterwards.
file-not-expected = This question takes no file, so “{ $name }” was not kept. Please open the question that asks for it first.
file-received =
    Received “{ $name }” ({ $size }).
    Does it hold trade secrets? It counts once you have chosen.
button-mark-public = No, it may be public
button-mark-trade_secret = Yes, trade secrets
file-marked = Marked and saved. You can send another or go on to the next question.
file-removed = Removed.

## Internal notice

internal-notice-end =
    ⏳ The internal notice runs until { $end }; after that its result can be filled in and the filing submitted.
    { $derivation }
internal-notice-over =
    ✓ The internal notice ran until { $end } and is over.
    { $derivation }
year-unknown-note = ! The holiday arrangement of { $year } has not been entered yet, so the end of the notice cannot be computed. Once the secretariat has entered it, you will find it under “Deadlines”.

## Two representatives

overtaken-title = This answer has just been changed
overtaken =
    { $who } has just answered “{ $label }”. Your answer is not saved yet.
    Theirs: { $theirs }
    Yours: { $mine }
    Please choose which one to keep.
button-keep-theirs = Keep theirs
button-use-mine = Use mine

## Overview

summary-title = Your filing
summary-progress = { $done } of { $count } answered, { $left } to go.
summary-how = Press a part below to see what is filled in.
summary-complete = ✓ All { $count } required answers are there. You can check and submit.
summary-unmarked =
    { $count ->
        [one] All required answers are there. One question still has documents not marked as holding trade secrets or not.
       *[other] All required answers are there. { $count } questions still have documents not marked as holding trade secrets or not.
    }
summary-filed =
    { $state ->
        [submitted] The filing is submitted and cannot be changed. If something has to be corrected, please ask the secretariat to return it.
        [withdrawn] The filing is withdrawn. Everything you filled in is still there.
       *[other] The filing cannot be changed now.
    }
summary-section = { $section } { $done }/{ $count }
section-title = Filing · { $section }
section-line = { $label }: { $value }
section-how = Press a button below to fill in or change that answer.
button-continue-filing = Continue
button-submit = Check and submit

## Status

status-title = { $award } (edition { $number }) · filing { $filing }
status-draft = Being filled in, not submitted yet.
status-submitted = ✓ Submitted; the secretariat will check it.
status-returned = ! Returned by the secretariat. Please correct it and submit again.
status-withdrawn = Withdrawn. Until filing closes you can reopen and submit it.
status-receipt = Latest receipt: { $receipt }, received { $at }.
status-return-reason = Reason for the return: { $reason }
button-status = Show status
button-deadlines = Deadlines
button-invite-colleague = Invite a colleague
button-withdraw = Withdraw

## Submitting

submit-review-title = Before you submit
submit-review =
    Applicant: { $name }
    Unified credit code: { $code }
    Contact: { $contact }, { $phone }
    Documents: { $files }, { $secret ->
        [0] none of them a trade secret
        [one] 1 of them a trade secret
       *[other] { $secret } of them trade secrets
    }
    After submitting nothing can be changed, unless the secretariat returns the filing. If all is right, please submit.
button-submit-now = Submit now
submit-refused-title = It cannot be submitted yet
submitted-title = ✓ Submitted
submitted =
    Receipt: { $receipt }
    Received: { $at }
    Please keep the receipt number. You will be told here once the secretariat has checked the filing.

## Withdrawing and reopening

withdraw-title = Withdraw the filing
withdraw-ask =
    Once withdrawn, this filing no longer takes part in this edition.
    What you filled in stays, and until filing closes you can reopen it. Withdraw it?
button-withdraw-now = Withdraw
button-keep-filing = Keep it
button-reopen = Reopen the filing

## Inviting a colleague

colleague-title = Invite a colleague
colleague-invited =
    Please send this link to the other representative of your organisation:
    { $link }
    It works once and is valid until { $until }. You can both fill in at the same time without overwriting each other.
question-gone = “{ $label }” is no longer asked, since an earlier answer was changed.
button-other-filing = Go to filing { $filing }
nothing-asked = No question is waiting for an answer, so what you wrote was not put into the filing.
button-keep = Keep it

## After filing

progress-accepted = Qualification review: accepted on { $at } (article 17).
progress-refused =
    Qualification review: refused on { $at }, under { $articles }.
    Reason: { $reason }
progress-refusal-confirmed =
    Qualification review: reviewed once more and still refused, under { $articles }.
    Reason: { $reason }
progress-may-answer = You can state your side by { $until }.
progress-answered = You stated your side on { $at }; it is being weighed.
progress-notice-runs = { notice-kind-said }: your organisation is on the notice that runs until { $until }.
progress-notice-over = { notice-kind-said }: the notice was over on { $until }; your organisation is on it.
progress-held = Objections being examined: { $count }; until that is over the next stage waits for you (article 24).
progress-out = An objection was upheld; { $kind ->
    [award] you are no longer proposed (article 22)
   *[acceptance] you take no further part in this edition (article 24)
}.
