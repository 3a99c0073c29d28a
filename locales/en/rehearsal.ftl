### Rehearsal: timeline, result, and what the demonstration says.

rehearsal-title = Rehearsal: { $title }
rehearsal-line = { $at } · { $who } · { $what }
rehearsal-wait = { $at } · (time passes)
    .name = wait
rehearsal-refused = { $what }: refused under { $articles }.
rehearsal-refused-plainly = { $what }: refused.
rehearsal-no-filing = no filing
rehearsal-ending = { $ending ->
    [accepted] accepted
    [refused] refused
    [candidate] a candidate
    [out] out, an objection was upheld
   *[cancelled] cancelled, an objection was upheld
}
rehearsal-nothing-shown = (nothing at all)
rehearsal-passed = ✓ The rehearsal passed: { $steps } steps over { $days } days, { $filings } filings, { $updates } updates, { $seconds } seconds of real time.
rehearsal-not-passed = ! The rehearsal did not pass: { $steps } steps done over { $days } days, { $filings } filings, { $updates } updates, { $seconds } seconds of real time.
rehearsal-failed =
    ! Step { $step } did not go as the scenario has it
    { $at } · { $who } · { $what }
    Expected: { $expected }
    Shown instead:
rehearsal-failed-end = ! The rehearsal did not end as the scenario has it: { $expected }

## What each step did. “.name” is what the step is called.

rehearsal-look = Reads the messages; new: { $count }.
    .name = read messages
rehearsal-say = Types “{ $text }”.
    .name = type a message
rehearsal-press = Presses “{ $button }”.
    .name = press a button
rehearsal-press_old_button = Presses a button of an old card; nothing was changed.
    .name = press a button of an old card
rehearsal-send_file = Sends the file “{ $name }”.
    .name = send a file
rehearsal-enter = Comes in by the link.
    .name = come in by the link
rehearsal-fill =
    { $mistakes ->
        [0] Answers { $answers } questions, sends { $files } documents.
       *[other] Answers { $answers } questions, sends { $files } documents; wrong at first { $mistakes } times, nothing of it saved, then put right.
    }
    .name = fill in the filing
rehearsal-open_question = Opens a question to answer it.
    .name = open a question
rehearsal-correct = Corrects { $answers } answers, sends { $files } documents anew.
    .name = correct
rehearsal-submit = Submits the filing, receipt { $receipt }.
    .name = submit the filing
rehearsal-withdraw = Withdraws the filing.
    .name = withdraw the filing
rehearsal-reopen = Reopens the filing.
    .name = reopen the filing
rehearsal-invite_colleague = Invites { $name }, a colleague.
    .name = invite a colleague
rehearsal-create_edition = Begins edition { $number }.
    .name = begin an edition
rehearsal-publish_call = Publishes the call.
    .name = publish the call
rehearsal-invite = Invites { $name }.
    .name = invite somebody
rehearsal-return_filing = Returns the filing of { $name }. Reason: { $reason }
    .name = return a filing
rehearsal-settle_code =
    { $rightful ->
        [yes] Settles the credit code: it is { $name }’s.
       *[no] Settles the credit code: it is not { $name }’s, whose filing is withdrawn.
    }
    .name = settle a credit code
rehearsal-enter_workdays = Enters the next year’s working days.
    .name = enter working days
rehearsal-export_table = Exports “{ $file }”.
    .name = export the table
rehearsal-export_filing = Downloads “{ $file }”.
    .name = download a filing

rehearsal-ask_opinions = Asks the departments for their opinions.
    .name = ask for opinions
rehearsal-give_opinion = Gives its opinion on { $name }: { stance-said }.
    .name = give an opinion
rehearsal-waive_opinion = Does without { $department }’s opinion on { $name }. Reason: { $reason }
    .name = do without an opinion
rehearsal-accept = Accepts the filing of { $name }.
    .name = accept a filing
rehearsal-refuse = Refuses the filing of { $name }, naming articles and reason.
    .name = refuse a filing
rehearsal-answer_refusal = States their side: { $text }
    .name = answer a refusal
rehearsal-confirm_refusal = Confirms the refusal of { $name }.
    .name = confirm a refusal
rehearsal-publish_acceptance = Publishes the acceptance list.
    .name = publish the acceptance list
rehearsal-publish_award = Publishes the proposed list.
    .name = publish the proposed list
rehearsal-correct_notice = Corrects the notice, which begins anew. Mistake: { $mistake }
    .name = correct a notice
rehearsal-end_notice = Goes on to the next stage once the notice is over.
    .name = go on to the next stage
rehearsal-object = Comes by the notice’s link and fills in an objection to { $name }.
    .name = fill in an objection
rehearsal-hand_in_objection = Hands in objection { $objection }.
    .name = hand in an objection
rehearsal-complete_objection = Completes the objection.
    .name = complete an objection
rehearsal-withdraw_objection = Withdraws the objection.
    .name = withdraw an objection
rehearsal-state_side = States their side on the objection: { $text }
    .name = state one’s side
rehearsal-ask_department = Asks { $department } about objection { $objection }.
    .name = ask a department
rehearsal-answer_inquiry = Answers the secretariat: { $text }
    .name = answer an inquiry
rehearsal-return_objection = Returns objection { $objection }. What it lacks: { $reason }
    .name = return an objection
rehearsal-decide_objection =
    { $upheld ->
        [yes] Upholds objection { $objection }. Reason: { $reason }
       *[no] Dismisses objection { $objection }. Reason: { $reason }
    }
    .name = decide an objection

## What should have been seen

rehearsal-expected-text = to see “{ $text }”.
rehearsal-expected-button = a button “{ $button }”.
rehearsal-expected-old-button = a button that counts on its own card only.
rehearsal-expected-reply = a reply.
rehearsal-expected-refusal = to be refused under exactly: { $articles }.
rehearsal-expected-no-refusal = not to be refused.
rehearsal-expected-not-taken = “{ $field }” not to take “{ $text }” and to ask again.
rehearsal-expected-taken = “{ $field }” to take “{ $text }”.
rehearsal-expected-answer-known = the scenario to hold an answer for “{ $field }”.
rehearsal-expected-asked = “{ $field }” to be asked.
rehearsal-expected-question = to stop when “{ $until }” is asked.
rehearsal-expected-complete = everything to be filled in, ready to submit.
rehearsal-expected-filing = the list of filings to hold “{ $name }”.
rehearsal-expected-file = “{ $name }” to open.
rehearsal-expected-receipt = the objection’s number.
rehearsal-expected-end = the filing of { $name } to end as “{ $wanted }”, not as “{ $found }”.

## Demonstration

demonstration-not-here = “{ $data }” holds real data; no demonstration can take place there. Choose another folder, or start in real mode.
demonstration-cut-off = The demonstration in “{ $data }” was cut off while it was being prepared. Delete this folder and start again.
