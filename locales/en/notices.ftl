### What people are told without having asked.

notice-title = Notice
notice-call-published = The call is set: published from { $on } in { $media }, filing until { $closes } (article 14).
notice-call-to-recommend = The call is set: published from { $on } in { $media }, filing until { $closes } (article 14). Please make it known and recommend organisations that meet the conditions (article 11).
notice-filing-submitted = ✓ A colleague has submitted your organisation’s filing. Receipt: { $receipt }.
notice-filing-received =
    Filing { $filing } has come in: { $name }.
    Receipt: { $receipt }.
    .button = Open the filing
notice-filing-withdrawn = A colleague has withdrawn your organisation’s filing. Everything filled in is still there, and until filing closes it can be reopened.
notice-filing-withdrawn-desk = Filing { $filing } was withdrawn by its applicant.
notice-filing-returned =
    ! The secretariat has returned your filing. Please correct it and submit it again.
    Reason: { $reason }
    Due: { $until }
    .button = Correct it
notice-credit-code-disputed =
    ! Filings { $filing } and { $other } give the same unified social credit code. Please settle whose it is.
    Until then { $filing } cannot be submitted.
    .button = Settle it
notice-credit-code-settled =
    ✓ The unified social credit code is settled: it is your organisation’s, and you can go on.
    .button = Go on
notice-credit-code-lost =
    ! The secretariat has found that the unified social credit code is not your organisation’s. This filing has been withdrawn.
    If you disagree, please contact the secretariat.
    .button = Show status
notice-credit-code-anothers =
    ! The secretariat has found that the unified social credit code given here belongs to another filing. This filing cannot be submitted at present.
    Please check the code on the business licence; if you disagree, please contact the secretariat.
    .button = Open the filing
notice-workdays-entered =
    A colleague has entered the working days of { $year }. The deadlines follow them, and the applicants whose deadlines changed have been told.
    .button = See the working days
notice-unreachable =
    ! { $name } has blocked the bot in the messenger, so notices do not arrive there for now.
    If something is urgent, please reach them another way. What has piled up is sent once they are back.
notice-reachable = { $name } receives notices again; what had piled up has been sent.
notice-opinions-asked = The secretariat has asked the departments about this edition’s applicants. Until { $due } (article 17).
notice-opinions-asked-of-you =
    ! The secretariat asks your department about this edition’s applicants. Please answer for each until { $due } (article 17).
    Silence is not taken for consent.
    .button = Answer
notice-opinion-given =
    { $department } on filing { $filing }: { stance-said }.
    .button = Open
notice-objection-by-department =
    ! { $department } on filing { $filing }: { stance-said }.
    .button = Open
notice-opinion-waived =
    { $department } has not answered for filing { $filing } in time; the secretariat has recorded why it does not wait.
    .button = Open
notice-filing-accepted =
    Filing { $filing } has passed the qualification review and is accepted (article 17).
    .button = Open
notice-your-filing-accepted = ✓ Your filing { $filing } has passed the qualification review and is accepted (article 17). You will be told when the list of accepted applicants is published.
notice-filing-refused =
    Filing { $filing } is refused, by { $articles }. The applicant may answer before { $until }.
    .button = Open
notice-your-filing-refused =
    ! Your filing { $filing } has not passed the qualification review and is refused.
    Grounds: { $articles }
    Reason: { $reason }
    If you disagree, please answer before { $until }; the secretariat will review it.
    .button = Answer
notice-refusal-answered =
    The applicant of filing { $filing } has answered the refusal; please review it.
    .button = Review
notice-refusal-confirmed =
    On review the refusal of filing { $filing } stands, by { $articles }.
    .button = Open
notice-your-refusal-confirmed =
    ! On review the refusal of your filing { $filing } stands.
    Grounds: { $articles }
    Reason: { $reason }
    If you believe the rules were broken, you may report it to the supervision group (article 25).
notice-acceptance-notice =
    The acceptance list is published: { $count } applicants, in { $place }, until { $until } (article 17).
    .button = See the notice
notice-your-acceptance-notice = ✓ Your organisation is on the acceptance list, which is published until { $until } (article 17). You will be told of any objection while it runs.
notice-notice-corrected =
    ! The notice was corrected and published anew in { $place }, until { $until }; its length runs again.
    Correction: { $mistake }
    .button = See the notice
notice-notice-lengthened =
    ! The working days have changed: the running notice now ends { $until }. A notice is lengthened, never shortened.
    .button = See the notice

digest-near =
    ⏳ { $count ->
        [one] A deadline to keep in mind
       *[other] { $count } deadlines to keep in mind
    }
digest-moved =
    { $count ->
        [one] The working days have changed, and a deadline with them
       *[other] The working days have changed, and { $count } deadlines with them
    }
notice-deadline-near =
    { $deadline ->
        [internal-notice-latest] Filing { $filing } does not say yet when the internal notice was posted. To be in time for the filing deadline, post it by { $due } ({ $article }).
        [internal-notice-ends] The internal notice of filing { $filing } ends on { $due }; after that its evidence can be uploaded and the filing submitted ({ $article }).
        [correction-due] Filing { $filing } was returned and has not been submitted again. Please correct and submit it by { $due } ({ $article }).
       *[filing-closes] Filing { $filing } has not been submitted. Filing closes on { $due }; nothing is accepted after that ({ $article }).
    }
    .button = Go on
notice-filing-closes-near =
    Filing closes on { $due } (article 15). Submitted: { $submitted }; being filled in or corrected: { $open }{ left-out-said }
    .button = See the filings
notice-deadline-moved =
    Filing { $filing }, { deadline-named }: { $due } instead of { $was } ({ $article }).
    .button = See the deadlines
notice-deadline-firm =
    Filing { $filing }, { deadline-named }: can now be computed, and is { $due } ({ $article }).
    .button = See the deadlines
notice-deadline-provisional =
    Filing { $filing }, { deadline-named }: cannot be computed yet, as the working days of { $year } have not been entered. You will be told as soon as they are ({ $article }).
    .button = See the deadlines
notice-filing-closed =
    Filing closed on { $due } (article 15); { $submitted } have been filed. The departments can be asked and the qualification review can begin{ left-out-said }
    .button = Qualification review
notice-opinions-due =
    Your department has not answered about every applicant yet; due { $due } (article 17). Silence is not consent.
    .button = Answer
notice-opinions-overdue =
    The departments’ opinions were due on { $due }; departments that have not answered: { $count }. You can go on waiting, or do without them for a stated reason (article 17){ left-out-said }
    .button = Qualification review
notice-your-opinions-overdue =
    ! Opinions were due on { $due } and your department has not answered about every applicant (article 17). You still can until a ruling is made; please do so soon.
    .button = Answer
notice-refusal-answer-due =
    Filing { $filing } did not pass the qualification review. If you disagree, please state your side by { $due } (article 17).
    .button = State our side
notice-refusal-unanswered =
    The applicant of filing { $filing } has not stated their side by { $due }; the refusal can be confirmed (article 17).
    .button = Open
notice-notice-ends-soon =
    { notice-kind-said }: the notice is over on { $until }.
    .button = Open the notice
notice-notice-over-now =
    { notice-kind-said }: the notice was over on { $until }.
    .button = Open the notice
notice-objection-due-soon =
    Objection { $objection } (filing { $filing }) has not been answered yet; due { $due } (article 24).
    .button = Open the objection
notice-objection-overdue =
    ! Objection { $objection } (filing { $filing }) was to be answered by { $due } and has not been (article 24).
    .button = Open the objection
notice-opinions-due-moved = The departments’ opinions are now due { $due } ({ $article }).
notice-refusal-answer-moved = The applicant of filing { $filing } may now state their side until { $due } ({ $article }).
notice-objection-due-moved = Objection { $objection } is to be answered by { $due } ({ $article }).
notice-completion-due =
    Your objection { $objection } has not been completed yet; due { $due } (article 23).
    .button = Complete it
notice-completion-lapsed =
    Objection { $objection } (filing { $filing }) was not completed by { $due }; it no longer holds the applicant.
    .button = Open the objection
notice-your-completion-lapsed = Your objection { $objection } was not completed by { $due } and is no longer examined. A breach of law or rules can still be reported to the supervisors (article 25).
