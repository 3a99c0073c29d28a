### Grounds: what is wrong, and what to do next. Each is whole sentences with their full stop.

## Codes in words

filing-state = { $state ->
    [draft] being filled in
    [submitted] submitted
    [returned] returned
    [withdrawn] withdrawn
   *[other] in another state
}
stage-said = { $stage ->
    [preparing] { stage-preparing }
    [called] { stage-called }
    [filing] { stage-filing }
    [qualification] { stage-qualification }
    [acceptance_notice] { stage-acceptance_notice }
    [review] { stage-review }
    [plenary] { stage-plenary }
    [award_notice] { stage-award_notice }
    [government] { stage-government }
    [followup] { stage-followup }
    [closed] { stage-closed }
   *[other] another stage
}
festival-said = { $festival ->
    [new_year] { festival-new_year }
    [spring_festival] { festival-spring_festival }
    [qingming] { festival-qingming }
    [labour_day] { festival-labour_day }
    [dragon_boat] { festival-dragon_boat }
    [mid_autumn] { festival-mid_autumn }
    [national_day] { festival-national_day }
   *[other] { festival-other }
}
weekday-said = { $stated ->
    [1] { weekday-1 }
    [2] { weekday-2 }
    [3] { weekday-3 }
    [4] { weekday-4 }
    [5] { weekday-5 }
    [6] { weekday-6 }
   *[7] { weekday-7 }
}

## Conditions

ground-not-in-county = An applicant must have been lawfully set up in this county.
years-said = { $years ->
    [one] 1 year
   *[other] { $years } years
}
months-said = { $months ->
    [one] 1 month
   *[other] { $months } months
}
ground-operating-too-short = { $years ->
    [0] From { $since } to the filing deadline it has operated for { months-said }; { $required } years are required. Earliest filing: { $earliest }.
   *[other] { $months ->
        [0] From { $since } to the filing deadline it has operated for { years-said }; { $required } years are required. Earliest filing: { $earliest }.
       *[other] From { $since } to the filing deadline it has operated for { years-said } and { months-said }; { $required } years are required. Earliest filing: { $earliest }.
    }
}
ground-self-assessment-not-good = The self-assessment of { $year } was not good. It must have been good in each of the last { $required } years.
ground-no-own-ip = The core technology is not yet your own intellectual property.
ground-not-leading = One of last year’s main indicators, such as revenue, profit and tax, or return on total assets, must be near the top of your industry in the county.
ground-no-contribution = A non-profit organisation must have contributed to society in an outstanding way.
ground-not-recommended = A non-profit organisation needs the recommendation of its supervising or registering department. Once you have it, you can change your answer.
ground-not-honest = An applicant must operate lawfully and honestly, with a good credit record and reputation.
hint-free-from = It no longer counts where filing closes on { $free_from } or later.
ground-policy-breach = On { $happened }, which is still within the last three years, your organisation fell short of national policy. { hint-free-from }
ground-unlicensed = On { $happened }, which is still within the last three years, your organisation lacked a licence. { hint-free-from }
ground-accident = On { $happened }, which is still within the last three years, there was an accident for which your organisation was responsible. { hint-free-from }
ground-failed-inspection = On { $happened }, which is still within the last three years, there was a failed inspection, trouble with exports or serious trouble with a service. { hint-free-from }
ground-loss = There was a loss in { $year }.
ground-cheating = On { $happened }, which is still within the last three years, the rules of a quality award were broken. { hint-free-from }
ground-blacklisted = On { $happened }, which is still within the last three years, your organisation was put on a joint-punishment list. { hint-free-from }
ground-other-breach = On { $happened }, which is still within the last three years, there was another serious breach of law, rules or discipline. { hint-free-from }
ground-banned = The award was revoked on { $revoked_on } because it was won by improper means; no filing is possible before { $until }.

## Filing and submitting

ground-window-not-open = Filing has not begun. Please come back once the call is published.
ground-window-closed = Filing closed on { $closed_on }, 24:00, so it cannot be submitted any more. If in doubt, please ask the secretariat.
ground-filing-incomplete = { $count ->
    [one] One required answer is missing. You find it under “Show all”.
   *[other] { $count } required answers are missing. You find them under “Show all”.
}
ground-files-unmarked = { $count ->
    [one] One question has documents not marked as holding trade secrets or not. Please open it and mark them on its card.
   *[other] { $count } questions have documents not marked as holding trade secrets or not. Please open them and mark the documents on their cards.
}
ground-credit-code-disputed = Another filing has the same unified social credit code, and the secretariat is looking into it. You will be told when it is settled and can submit then.
ground-internal-notice-running = The internal notice runs until { $end }, 24:00. After that you fill in its result and can submit.
ground-filing-not-editable = This filing is { filing-state }, so this cannot be done. If something submitted has to be corrected, please ask the secretariat to return it.
ground-not-yours = You do not represent this filing. To work on it together, its present representative can invite you.
ground-role-missing = With your role this cannot be done. If in doubt, please ask the secretariat.
ground-wrong-stage = This cannot be done now. The edition’s present stage: { stage-said }.

## Coming in

ground-call-unknown = There is no such call. Please scan its QR code again, or check that the link is whole.
ground-invitation-unknown = There is no such invitation; the link may not have been copied whole. Please check it or ask for a new one.
ground-invitation-used = This invitation has been used; each works once. Please open the chat on the device used then, or ask for a new one.
ground-invitation-expired = This invitation has expired. Please ask for a new one.

## Secretariat

ground-regulation-unknown = This installation has no rules for that award. Please choose again.
ground-edition-exists = Edition { $number } exists already. Please choose it under “Editions”, or take another number.
ground-call-in-the-past = The day of publication, { $published }, has passed. Please take today or later.
ground-window-reversed = Filing closes on { $closes }, which must be later than the publication on { $published }. Please change it.
ground-window-too-short = { $workdays ->
    [one] Even an internal notice begun on the day of publication lasts 1 working day, until { $end }, 24:00, but filing closes on { $closes }. Please let it close after the notice can have ended.
   *[other] Even an internal notice begun on the day of publication lasts { $workdays } working days, until { $end }, 24:00, but filing closes on { $closes }. Please let it close after the notice can have ended.
}
ground-year-unknown = The holiday arrangement of { $year } has not been entered yet, so the deadline cannot be computed. Once the secretariat has entered it at the desk, under “Working days”, you can go on.
ground-year-known = The working days of { $year } come with the system and need not be entered.
ground-filing-not-submitted = Only a submitted filing can be returned; this one is { filing-state }.
ground-filing-not-disputed = Nothing is open about this filing’s credit code; a colleague may have settled it.

## Text and numbers

ground-text-empty = Nothing arrived. Please type something and send it.
ground-text-too-short = { $length ->
    [one] It has 1 character; at least { $limit } are needed.
   *[other] It has { $length } characters; at least { $limit } are needed.
}
ground-text-too-long = It has { $length } characters; at most { $limit } are possible. Please shorten it and send it again.
ground-text-has-emoji = The pictograph “{ $character }” cannot be used here. Please leave it out and send it again.
ground-option-unknown = Please press one of the card’s buttons, or type the same words.
ground-number-unreadable = It is not clear which number “{ $text }” is. Please write a whole number, for example 260.
ground-number-not-whole = “{ $text }” is not a whole number. Please round it and send it again.
ground-number-out-of-range = A whole number from { $least } to { $most } is possible here. Please check it and send it again.
ground-date-unreadable = It is not clear which day “{ $text }” is. Please write year, month and day, for example 2019-03-05.
ground-date-day-missing = “{ $text }” lacks the day. Please write year, month and day, for example 2019-03-05.
ground-date-year = The year { $year } in “{ $text }” does not lie between { $earliest } and { $latest }. Please check it and send it again.
ground-date-impossible = There is no such day as “{ $text }”. Please check it and send it again.
ground-date-too-early = { $date } is earlier than { $earliest }. Please give that day or a later one.
ground-date-too-late = { $date } is later than { $latest }. Please give that day or an earlier one.
ground-money-unreadable = It is not clear how much “{ $text }” is. You can write 35000000 or “35 million”.
ground-money-too-large = “{ $text }” is too large an amount. Please check its unit.
ground-money-too-precise = “{ $text }” goes below a hundredth of a yuan. Please give two decimals at most.
ground-money-negative = A negative amount is not possible here. Please check “{ $text }” and send it again.
ground-phone-format = “{ $text }” does not look like a phone number. Please give a mobile number, or a landline with its area code, for example 0376-5951234.
ground-phone-length = { $length ->
    [one] A phone number has more than 1 digit. A mobile number has 11; a landline needs its area code.
   *[other] A phone number does not have { $length } digits. A mobile number has 11; a landline needs its area code.
}
ground-phone-area-code-missing = The landline “{ $number }” lacks its area code. Please write it like 0376-5951234.
ground-email-format = “{ $text }” is not a whole e-mail address. Please write it like name@example.com.
ground-credit-code-length = { $length ->
    [one] A unified social credit code has 18 characters; this has 1. Please check it against the licence or certificate and send it again.
   *[other] A unified social credit code has 18 characters; this has { $length }. Please check it against the licence or certificate and send it again.
}
ground-credit-code-character = Character { $position } of the unified social credit code is “{ $character }”, which no code contains. Please check whether it was taken for a similar one.
ground-credit-code-region = Characters 3 to 8 of the unified social credit code are digits. Please check “{ $region }” and send the code again.
ground-credit-code-check = The last character of a unified social credit code is a check character, and that of “{ $code }” is wrong. Please check it against the licence or certificate and send it again.

## Files

ground-file-expected = This question asks for a file. Please choose one with the button beside the input.
ground-file-empty = This file is empty. Please check it and choose again.
ground-file-type-unknown = “{ $name }” is of a type that is not taken. Please make it a PDF, Word (docx), Excel (xlsx) or TXT file or a JPG or PNG picture.
ground-file-type-mismatch = “{ $name }” ends in { $named } but its content is { $found }. Please save it anew in the program it came from and send that.
ground-file-heic = “{ $name }” is a HEIC photo of an iPhone, which may not open during the assessment. Please choose “Most Compatible” under Settings, Camera, Formats and take it anew, or send a screenshot of it.
ground-file-old-office = “{ $name }” is in an old Office format. Please save it as docx, xlsx or PDF and send that.
ground-file-locked = This { $kind } file is under a password. Please take the password off and send it again.
ground-file-suspicious = This { $kind } file would unpack to an abnormal size, so to be safe it was not taken. Please save it as PDF and send that.
ground-file-unreadable = This { $kind } file is damaged or did not arrive whole. Please make sure that it opens and send it again.
ground-file-too-large = The file is over the limit of { $limit }. Please make it smaller or split it.
ground-file-secrecy-mark =
    The name or first page of “{ $filename }” bears the mark “{ $mark }”. The file was not stored.
    Please do not send anything here that touches state secrets. Please check first: if it is one, use the channel that the secrecy rules require and contact the secretariat; if not, take the mark off and send it again.
ground-file-already-there = A file with the same content as “{ $name }” is already here; there is no need to send it again.
ground-file-gone = This file is no longer here; it may just have been removed. Please look at the present state.
ground-too-many-files = { $most ->
    [one] This question takes 1 file at most. Please remove it first, or put several into one.
   *[other] This question takes { $most } files at most. Please remove some, or put several into one.
}

## Server

ground-disk-full = This was not saved, because the server’s disk is full. Everything before it is still there; please send this one again later. If it still fails, please tell the secretariat.
ground-database-away = This was not saved, because the database cannot be reached at the moment. Everything before it is still there; please send this one again later. If it still fails, please tell the secretariat.

## Working days

ground-arrangement-not-a-notice = No holiday arrangement was found. Please paste the whole notice of the General Office of the State Council on the holidays of { $year }.
ground-arrangement-wrong-year = This is the notice for { $stated }; the one for { $expected } is needed. Please paste that one.
ground-arrangement-festival-missing = Nothing was found about { festival-said } { $year }. Please paste the whole notice.
ground-arrangement-festival-twice = { festival-said } occurs twice. Please paste one whole notice only.
ground-arrangement-festival-misplaced = The days off for { festival-said } should be around { $earliest } to { $latest }. Please compare with the original.
ground-arrangement-no-days-off = It does not say which days are off for { festival-said }. Please compare with the original.
ground-arrangement-wrong-weekday = “{ $text }” says { weekday-said }, but that day is { $day }. Please compare with the original.
ground-arrangement-wrong-length = “{ $text }” does not agree with the dates: { festival-said } from { $first } to { $last }, { $expected } days. Please compare with the original.
ground-arrangement-no-such-date = There is no such day as “{ $text }” in { $year }. Please compare with the original.
ground-arrangement-backwards = The last day off, { $last }, is earlier than the first, { $first }. Please compare with the original.
ground-arrangement-outside-year = { $day } does not belong to the arrangement of { $year }. Please compare with the original.
ground-arrangement-not-understood = This could not be understood: “{ $text }”. Please compare with the original and leave out what does not belong to it.
ground-arrangement-make-up-not-weekend = The day { $day }, worked for { festival-said }, is not at a weekend. Please compare with the original.
ground-arrangement-overlap = { $day } occurs twice, here for { festival-said }. Please compare with the original.
ground-arrangement-source-missing = The notice’s document number and date are missing. Please add them.
ground-role-conflict = You organise or review this edition and cannot file for an organisation in it as well. If your organisation wishes to file, please let somebody else do so.
ground-represents-applicant = You represent an applicant in this edition and cannot organise or review it as well. Please tell the secretariat, so that somebody else does; the invitation is still good.
ground-link-unknown = This link is not valid. Please send /link on your other device for a new one.
ground-link-used = This link has been used. Please send /link on your other device for a new one.
ground-link-expired = This link has expired. Please send /link on your other device for a new one.
ground-link-other-person = Somebody else is known here already. Please open the link in another browser or account.
ground-file-kept-from-here = To protect your documents, “{ $name }” was not taken in here.
ground-file-too-large-here = “{ $name }” is larger than { $limit } and cannot be sent here.
ground-message-kind-unknown = Only text, files, photos and voice recordings can be read here.
ground-message-edited = Editing a message that was sent does not change what is saved. Please send it again instead.

## Opinions and qualification review

ground-opinions-asked-already = The departments of this edition have been asked already.
ground-no-departments = No department has joined this edition. Please invite them before asking.
ground-nothing-filed = Nothing has been filed yet, so there is nothing to ask about.
ground-opinions-not-asked = The secretariat has not asked the departments yet.
ground-opinions-outstanding = { $count } departments have not answered. Please wait for them; once they are overdue, record why you do not wait.
ground-opinion-too-late = This filing has been ruled on, so the opinion can no longer be changed. If there is something new, please tell the secretariat directly.
ground-opinion-not-overdue = The department still has time: until { $due }. Only then can you record why you do not wait.
ground-opinion-there = This department has answered; nothing needs to be recorded.
ground-reason-missing = Please give the reason.
ground-objection-unanswered = { $count } departments object. If you accept the filing, please say why the objection does not stand.
ground-refusal-needs-grounds = A refusal names the articles that it rests on and the reason.
ground-not-refused = This filing has not been refused; there is nothing to answer.
ground-refusal-final = This filing has been reviewed; the ruling stands.
ground-answer-too-late = The time for an answer is over: { $until }.
ground-refusal-may-be-answered = The applicant may answer before { $until }; the refusal can be confirmed after that.
ground-filing-ruled-on = This filing has been ruled on and can no longer be returned.

## Public notices

ground-rulings-missing = { $count } filings have not been ruled on.
ground-answers-unweighed = { $count } refused applicants have answered; please review their answers first.
ground-answer-awaited = A refused applicant may answer before { $until }; the list can be published after that.
ground-nobody-accepted = No filing is accepted, so there is no list to publish.
ground-notice-not-running = No notice is running, so none can be corrected.
ground-file-not-fetched = “{ $name }” could not be fetched from the messenger; it may be gone, or the line too slow. Please send it again, or upload it on the web page.


## Objections, and the end of a notice

ground-objection-own-filing = You represent this filing yourself and cannot object to it. If something in it is wrong, please contact the secretariat.
ground-objection-too-late = The notice was over on { $until }; objections are no longer taken. A breach of law or rules can still be reported to the supervisors.
ground-objection-handed-in = This objection has been handed in and can no longer be changed. To add something, contact the secretariat, or withdraw it.
ground-completion-too-late = The time to complete it was over on { $until }. A breach of law or rules can still be reported to the supervisors.
ground-objection-lacks = Still missing: “{ objection-field-said }”.
ground-facts-name-objector = “Facts and reasons” holds your “{ objection-field-said }”. The applicant is told this part; please take out whatever tells who you are.
ground-objection-decided = This objection has been decided and can no longer be changed.
ground-objection-withdrawn = The objector has withdrawn this objection; nothing more has to be done.
ground-objection-returned-already = This objection has been returned already; please wait until the objector hands it in again.
ground-objection-incomplete = This objection has not been completed yet and cannot be decided.
ground-notice-runs = The notice still runs, until { $until }.
ground-objection-open = Objection { $objection } to filing { $filing } has not been answered yet; due { $until }.
ground-objection-open-unknown = Objection { $objection } to filing { $filing } has not been answered yet; the working days of { $year } are not entered, so its due day cannot be computed.
ground-objection-awaits = Objection { $objection } to filing { $filing } is being completed, until { $until }.
ground-award-list-empty = The ballot proposed nobody, or nobody is left of them. An award may be left vacant; if all are, no notice is needed.
ground-evidence-without-objection = Your department has not objected to this organisation, so the file was not kept. To object, please choose that first and give the reason.
