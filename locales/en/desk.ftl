### The secretariat’s desk.

desk-title = Desk
desk-empty = There is no edition yet. Please create one first, then publish its call.
desk-filings =
    { $disputed ->
        [0] Filings: { $total } (submitted { $submitted }, being filled in { $draft }, returned { $returned }){ left-out-said }
       *[other] Filings: { $total } (submitted { $submitted }, being filled in { $draft }, returned { $returned }){ left-out-said } Credit codes to be settled: { $disputed }.
    }
desk-unreached = ! Notices do not reach (they have blocked the bot in their messenger): { $names }. Please phone them; what has piled up is sent when they are back.
edition-name = { $award } (edition { $number })
button-desk = Back to the desk
button-publish-call = Write the call
button-filings = Filings
button-call-link = Link and QR code
button-export-table = Export the table
button-invite = Invite people
button-workdays = Working days
button-editions = Editions

## Editions

editions-title = Editions
editions = Please choose the edition to work on, or create a new one.
button-create-edition = Create an edition
create-title = New edition
create-which = Please choose the award.
create-number = { $award }: which number has the new edition? Please send it, for example 3.

## The call

call-title = Call
call-how = Please check each line; press a button to change it. Once published it cannot be changed.
call-refused-title = The call cannot be published yet
call-published = ✓ The call is set. From its day of publication applicants can file by the link below, without an invitation.
call-link = Applicants file by the link below, without an invitation.
call-details =
    { $said }
    Media: { $media }
    Filing closes: { $closes }
    Link: { $link }
call-qr = The QR code does the same as the link; it can be printed in the call.
call-qr-name = QR code of the call
button-publish-now = Publish now
button-change-call = Change the call

## Invitations

invite-title = Invite people
invite-which = { $edition }: in which role is the person to take part?
invite-name = Inviting for this role: { $role }. Please send the person’s name.
invited =
    ✓ The invitation is ready: { $name }, { $role }.
    Please send this link to the person:
    { $link }
    It works once and is valid until { $until }.
invite-qr = The QR code for { $name } does the same as the link and works once.
invite-qr-name = Invitation for { $name }
button-invite-another = Invite another

## Filings

filings-title = Filings
filings-line = { $filing } { $name }: { filing-state }, { $done }/{ $count } answered
filing-title = Filing { $filing }
filing-unnamed = (no name yet)
filing-lacks = Missing: { $label }
filing-lacks-more = { $count ->
    [one] One more is missing.
   *[other] { $count } more are missing.
}
filing-receipt = Receipt: { $receipt }, received { $at }.
filing-contact = Contact: { $name }, { $phone }
filing-unreached = ! Notices do not reach { $names } at present (the bot is blocked in their messenger). Please phone.
filing-disputed = ! The credit code { $code } is also that of { $others }. Please settle whose it is.
button-read = Read it
read-title = { $filing } · { $section }
button-archive = Download all
button-return = Return it
button-code-rightful = The code is theirs
button-code-wrong = Not theirs, withdraw it
return-title = Return for correction
return-ask = What has to be corrected in filing { $filing }? Please give the reason; the applicant will see it as you write it.
returned =
    ✓ Filing { $filing } is returned, and the applicant has been told why.
    Corrections are due: { $until }

## Export

table-title = Table of filings
table-ready = ✓ { $count ->
    [one] The table is ready, with 1 filing.
   *[other] The table is ready, with { $count } filings.
}
table-name = { $edition } filings
table-sheet = Filings
table-code = Filing
table-state = State
table-complete = Answered
table-receipt-at = Submitted
archive-title = Download
archive-ready = ✓ The form and all documents of filing { $filing } are packed. They may hold trade secrets; please keep them safe.
archive-name = { $filing } { $name }

## Working days

workdays-title = Working days
workdays =
    The working days of { $first } to { $last } are entered.
    For { $year }, please paste the whole notice of the General Office of the State Council on the holidays of that year.
workdays-preview =
    This is what was read for { $year }. Please compare it with the original line by line:
    Source: { $source }
    { $rows }
workdays-row = { $count ->
    [one] { $festivals }: { $first }, 1 day off
   *[other] { $festivals }: { $first } to { $last }, { $count } days off
}
workdays-row-make-up = { "; " }worked: { $days }
workdays-source = Notice of the General Office of the State Council on the holidays of { $year }
workdays-entered = ✓ The working days of { $year } are entered; deadlines in that year are computed by them.
button-workdays-right = As in the original, enter it
button-workdays-again = Paste again
call-changed = ! A colleague has just changed the call. Please check what it says now before publishing it.
return-preview =
    Filing { $filing } will be returned for correction, for this reason:
    { $reason }
    The applicant is told at once. To change the reason, send it again.
button-return-now = Return it
workdays-anew = Correcting { $year }: please paste the whole notice of the General Office of the State Council on the holidays of { $year } here. Once confirmed, it replaces what was entered.
button-workdays-anew = Correct { $year }
desk-more-clocks = { $count } more deadlines, see “Deadlines”.

## Not delivered

desk-undelivered = { $count ->
    [0] There are messages that could not be delivered. See “Not delivered”.
   *[other] Messages that could not be delivered: { $count }. See “Not delivered”.
}
button-undelivered = Not delivered
undelivered-title = Not delivered
undelivered-none = Every message has been delivered.
undelivered-away = { $waiting ->
    [0] { $name } ({ $where }): has stopped the bot since { $since }.
   *[other] { $name } ({ $where }): has stopped the bot since { $since }; messages waiting: { $waiting }.
}
undelivered-refused = { $count ->
    [0] { $name } ({ $where }): there are messages that could not be delivered.
   *[other] { $name } ({ $where }): messages not delivered: { $count }; the last one on { $at }.
}
undelivered-how = Please tell them by telephone, say, or ask them to use the web page. Whoever stopped the bot gets what waits as soon as they are back.
button-told-otherwise = { $name } has been told
transport-telegram = Telegram
transport-web = Web page
