### Objections to a public notice (arts. 23, 24).

objection-field-said = { $field ->
    [objection_facts] { field-objection_facts.short }
    [objection_evidence] { field-objection_evidence.short }
    [objector_kind] { field-objector_kind.short }
    [objector_name] { field-objector_name.short }
    [objector_domicile] { field-objector_domicile.short }
    [objector_phone] { field-objector_phone.short }
    [objector_address] { field-objector_address.short }
    [signed_statement] { field-signed_statement.short }
    [sealed_statement] { field-sealed_statement.short }
    [identity_consent] { field-identity_consent.short }
   *[identity_proof] { field-identity_proof.short }
}
objection-state = Objection { $objection }: { $standing ->
    [received] received, being examined
    [returned] incomplete, waiting to be completed
    [upheld] upheld
    [dismissed] not upheld
   *[withdrawn] withdrawn
}

## The form

section-objection = The objection
section-objector = The objector
field-objection_facts = What do you object to in this organisation? Please give the facts, the reasons and what they rest on.
    .short = Facts and reasons
    .hint = The organisation is told this part word for word. Please give facts only, and not your name, telephone number, address or anything else that tells who you are.
field-objection_evidence = Please upload the evidence.
    .short = Evidence
    .hint = For the secretariat’s examination only; the organisation does not get it. PDF, Word (docx), Excel (xlsx), TXT, and JPG or PNG pictures.
field-objector_kind = Do you object as a person or for an organisation?
    .short = Kind of objector
option-objector_kind-person = Person
option-objector_kind-organisation = Organisation
field-objector_name = Your real name; for an organisation, its full name.
    .short = Name
    .hint = Only the secretariat sees it; the organisation objected to is not told.
field-objector_domicile = Where is your organisation’s domicile?
    .short = Domicile
    .hint = As on the business licence or certificate of registration.
field-objector_phone = Your telephone number.
    .short = Telephone
field-objector_address = Your postal address.
    .short = Postal address
field-signed_statement = Please upload the objection signed with your name.
    .short = Signed objection
    .hint = Written by hand, or printed and signed; a photograph or a scan. Pressing a button is no signature.
field-sealed_statement = Please upload the objection with the organisation’s seal.
    .short = Sealed objection
    .hint = A photograph or a scan; the seal must be legible.
field-identity_consent = A proof of identity is sensitive personal data. It only serves to check who you are, is kept encrypted, and is deleted once the objection is decided. Do you agree?
    .short = Consent to the check
    .hint = Without consent a person cannot object, but can make a report to the supervisors.
    .agreed = I agree
field-identity_proof = Please upload a proof of identity.
    .short = Proof of identity
    .hint = For example the front of an identity card. You may write on it that it is for this objection only.

## The objector

objection-title = Objection
button-home-public = My objections
objections-none = You have not objected to anything. While a notice runs you can do so from its page.
objections-yours = Your objections:
objection-named = { $objection } to { $name }
objection-against =
    To which of the listed do you object? Objections are taken until { $until } (article 23).
    A person signs with their name and gives a telephone number, a postal address and proof of identity; an organisation gives its domicile, telephone number and postal address, and affixes its seal. Both add evidence.
    The secretariat does not tell the organisation who you are. Without your name you can make a report to the supervisors (article 25).
button-report-instead = Report to the supervisors
objection-begun = Everything you enter is saved at once. When it is complete, check it and hand it in.
objection-there-already = You have objected to this organisation already; this is how it stands.
objection-file-saved = Saved. You can upload another, or go on.
objection-about = Objection to: { $name }
objection-not-yet = It cannot be handed in yet:
objection-ready = It is complete and can be handed in. The secretariat then examines and answers it within the time set (article 24).
button-go-on = Go on
button-hand-in = Hand in the objection
button-withdraw-objection = Withdraw the objection
button-my-objection = My objection
button-complete-objection = Complete it
button-written-result = Written result
objection-receipt = ✓ Your objection has been received as number { $objection }, on { $at }. Please keep the number.
objection-due =
    To be answered by { $due } (article 24).
    { $derivation }
year-unknown-answer = The working days of { $year } are not entered yet, so the day of the answer cannot be computed; you will be told once it can.
objection-complete-until = To be completed by { $until }.
objection-withdraw-ask = The secretariat will no longer examine this objection. Withdraw it?

## The written result

objection-result-title = Answer to an objection to the notice of the { $award } (edition { $number })
objection-result-to = To { $to }:
objection-result-intro = On { $at } we received your objection (number { $objection }) to { $organisation } being named in this list: { notice-kind-said }.
objection-result-examined = We have examined it under article 24 of { $document }. The result is as follows:
objection-result-outcome = { $outcome ->
    [upheld] The objection is upheld. { $kind ->
        [award] The organisation is no longer proposed, and nobody moves up.
       *[acceptance] The organisation takes no further part in this edition’s review.
    }
   *[dismissed] The objection is not upheld. { $kind ->
        [award] The organisation remains proposed.
       *[acceptance] The organisation goes on in this edition’s review.
    }
}
objection-result-reason = Reason: { $reason }
objection-result-report = A breach of law, rules or discipline in the acceptance or the review can be reported to the supervisors (article 25).

## The secretariat

button-objections = Objections
objections-title = Objections
objections-none-received = No objection has been received.
objection-line = { $objection } to filing { $filing } ({ notice-kind-said }): { $standing ->
    [received] being examined
    [returned] waiting to be completed
    [upheld] upheld
    [dismissed] not upheld
   *[withdrawn] withdrawn
}
objection-line-until = { $line }, due { $until }
objection-title-desk = Objection { $objection } · filing { $filing }
objection-due-unknown = The due day cannot be computed until the next year’s working days are entered.
objection-notes = Investigation
objection-note = { $kind ->
    [request] { $at }, { $who } was asked: { $text }
    [reply] { $at }, { $who } answered: { $text }
    [statement] { $at }, the applicant stated: { $text }
   *[note] { $at }, { $who } noted: { $text }
}
button-note = Add a note
button-ask-department = Ask a department
button-incomplete = Incomplete, return it
button-uphold = Uphold
button-dismiss = Do not uphold
button-confirm = Confirm
button-back-to-objection = Back to the objection
objection-ask-whom = Which department is asked? It sees the facts, not who objects.
objection-nobody-to-ask = No department has been invited to this edition. Please invite it from the desk first.
objection-words = { $what ->
    [note] Please write down what was found.
    [ask] Please say what the department is to tell.
    [return] Please say what is missing and how to complete it; the objector is told this word for word.
    [uphold] Please give the reason for upholding it; it goes into the written result, and the applicant is told. { $kind ->
        [award] The organisation is then no longer proposed, and nobody moves up (article 22).
       *[acceptance] The organisation then takes no further part in the review.
    }
   *[dismiss] Please give the reason for not upholding it; it goes into the written result, and the applicant is told.
}
objection-preview =
    { $what ->
        [ask] The department will be asked:
        [return] It will be returned, and the objector told:
        [uphold] The objection is upheld, because:
       *[dismiss] The objection is not upheld, because:
    }
    { $text }
    To change it, send it again.
objection-noted = ✓ Noted.
objection-done = ✓ { $what ->
    [ask] The department has been asked.
    [return] It has been returned, and the objector told until when it can be completed.
    [uphold] The objection is upheld; the objector can take away the written result.
   *[dismiss] The objection is not upheld; the objector can take away the written result.
}

## Departments and applicants

inquiry-title = Inquiry
inquiry =
    The secretariat examines an objection to { $name } (article 24).
    The facts objected to: { $facts }
    What your department is asked: { $text }
    Please send your answer.
inquiry-sent = ✓ The answer has gone to the secretariat.
statement-title = Your side
objection-to-you =
    Somebody objects to your organisation. The facts:
    { $facts }
    You can send your side and what it rests on; the secretariat will weigh it.
statement-sent = ✓ Your statement has gone to the secretariat.
said-at = { $at }: { $text }

## Notices

notice-objection-received =
    Objection { $objection } to filing { $filing } has been received; please examine and answer it within the time set (article 24).
    .button = Open the objection
notice-award-objection-received =
    Objection { $objection } to the proposed list has been received, about filing { $filing } (article 23).
    .button = Open the objection
notice-objection-to-you =
    ! Somebody objects to your filing { $filing }. The facts:
    { $text }
    The secretariat will examine it (article 24). You can state your side.
    .button = State our side
notice-objection-returned =
    Objection { $objection } (filing { $filing }) is incomplete and has been returned, until { $until }.
    .button = Open the objection
notice-your-objection-returned =
    ! Your objection { $objection } is incomplete. Please complete it and hand it in again by { $until } (article 23).
    What is missing: { $reason }
    .button = Complete it
notice-objection-withdrawn =
    The objector has withdrawn objection { $objection } (filing { $filing }).
    .button = Open the objection
notice-objection-to-you-withdrawn = Objection { $objection } to your filing { $filing } has been withdrawn.
notice-inquiry-made =
    { $department } has been asked about objection { $objection }.
    .button = Open the objection
notice-inquiry-of-you =
    ! The secretariat asks your department about an objection (article 24): { $text }
    .button = Answer
notice-inquiry-answered =
    { $department } has answered about objection { $objection }.
    .button = Open the objection
notice-applicant-stated =
    The applicant of filing { $filing } has stated their side of objection { $objection }.
    .button = Open the objection
notice-objection-upheld =
    Objection { $objection } is upheld. Filing { $filing } { $kind ->
        [award] is no longer proposed, and nobody moves up (article 22)
       *[acceptance] takes no further part in the review
    }.
    Reason: { $reason }
    .button = Open the objection
notice-your-objection-upheld =
    ✓ Your objection { $objection } is upheld.
    Reason: { $reason }
    .button = Written result
notice-objection-to-you-upheld =
    ! An objection to your filing { $filing } is upheld; { $kind ->
        [award] it is no longer proposed, and nobody moves up (article 22)
       *[acceptance] it takes no further part in this edition’s review
    }.
    Reason: { $reason }
    A breach of rules in the review can be reported to the supervisors (article 25).
notice-objection-dismissed =
    Objection { $objection } is not upheld; filing { $filing } is not affected (article 24).
    Reason: { $reason }
    .button = Open the objection
notice-your-objection-dismissed =
    Your objection { $objection } was examined and is not upheld.
    Reason: { $reason }
    .button = Written result
notice-objection-to-you-dismissed =
    ✓ An objection to your filing { $filing } is not upheld; { $kind ->
        [award] you remain proposed
       *[acceptance] you go on in the review
    } (article 24).
    Reason: { $reason }
notice-review-begun =
    The acceptance notice is over: { $count } go on to the review, { $held } are held by an objection, { $out } are out by one (article 18){ left-out-said }
    .button = Open the notice
notice-you-are-reviewed = ✓ The acceptance notice is over and your filing goes on to the review (article 18). You will be told here when.
notice-award-notice =
    The proposed list is published, { $count } winners, in { $place }, until { $until } (article 22).
    .button = Open the notice
notice-your-award-notice = ✓ Your organisation is on the proposed list, which is published until { $until } (article 22). You will be told of objections.
notice-award-notice-ended =
    The notice of the proposed list is over: { $count } go to the government, { $held } are held by an objection, { $out } are cancelled (article 22){ left-out-said }
    .button = Open the notice
notice-your-award-goes-on = ✓ The notice of the proposed list is over and your organisation has been submitted to the county government’s meeting (article 22).
