### Departments' opinions and the qualification review (art. 17).

stance-said = { $stance ->
    [no_objection] no objection
    [objection] objection
    [recused] recused
   *[waived] no answer; the secretariat has recorded why it does not wait
}

## Departments

button-home-department = Answer what is asked
button-opinions = Back to the list
opinions-title = Opinions asked for
opinions-due = { $left ->
    [0] All { $count } applicants are answered; you may still change an answer. Until { $due } (article 17).
   *[other] Please answer for each applicant below; { $left } of { $count } are open. Until { $due } (article 17).
}
button-opinion-next = Answer for { $filing }
opinion-of = { $filing } { $name }
opinion-line = { $who }: { stance-said }
opinion-line-reason =
    { $line }
    Reason: { $reason }
opinion-line-open = { $who }: no answer yet
opinion-title = Opinion · { $filing }
opinion-about =
    { $name }
    Unified social credit code: { $code }
    Address: { $address }
    Main products or services: { $products }
opinion-yours = Your department’s answer
opinion-how = Within its duties, does your department object to this organisation taking part?
button-stance-no_objection = No objection
button-stance-objection = Objection, with its reason
button-stance-recused = Recused
opinion-evidence = { $count ->
    [0] Please send what the objection rests on, such as a penalty notice or a test report. It is for the secretariat only, not for the applicant.
   *[other] Documents attached: { $count }. You can send more, or remove them.
}
opinion-evidence-saved = ✓ Attached.
opinion-press-first = Please press a button for the kind of answer first.
opinion-reason-objection =
    Please give the facts and the reason, for instance when it happened and the number of the penalty.
    Without facts and a reason it does not count as an objection.
opinion-reason-recused = Please say why your department recuses itself, for instance an interest in the organisation.
button-opinion-change = Choose another answer
opinion-saved = ✓ Saved: { $filing }, { stance-said }.

## Secretariat

button-qualification = Qualification review
qualification-title = Qualification review
qualification-nothing-filed = Nothing has been filed yet.
qualification-not-asked = { $departments ->
    [0] The departments have not been asked, and none is invited yet. Please invite them first; they then have { $workdays } working days.
   *[other] The departments have not been asked yet. { $departments } invited; they will have { $workdays } working days.
}
qualification-asked = The departments have been asked. Until { $due } (article 17).
qualification-line = { $filing } { $name }: { $ruling ->
    [none] not ruled on
    [accepted] accepted
    [refused] refused, the applicant may answer
    [answered] refused, the applicant has answered
   *[confirmed] refused
}; silent { $silent }, objections { $objections }
button-ask-opinions = Ask the departments
case-title = Qualification · { $filing }
case-of =
    { $name }
    Receipt: { $receipt }
case-eligible = Checked by the system: the answers meet the conditions of articles 12 and 13.
case-not-eligible = Checked by the system: the conditions are not met.
case-ruling = { $ruling ->
    [accepted] Ruling: accepted, { $at }.
    [refused] Ruling: refused, { $at }. The applicant may answer within the period.
    [answered] Ruling: refused, { $at }. The applicant has answered; please review it.
   *[confirmed] Ruling: refused, reviewed, { $at }.
}
case-articles = Grounds: { $articles }
case-reason = Reason: { $reason }
case-answer = The applicant’s answer: { $answer }
button-accept = Accept
button-refuse = Refuse
button-confirm-refusal = Uphold the refusal
button-waive = Record why { $department } is not waited for
accept-reason-objection = A department objects to filing { $filing }. If you accept it, please say why the objection does not stand.
accept-reason-answer = Filing { $filing } was refused. If you accept it now, please say why.
refuse-which = On which articles does the refusal of filing { $filing } rest? Several may be chosen; press again to undo.
article-chosen = ✓ { $article }
article-not-chosen = { $article }
button-write-reason = Write the reason
refuse-why =
    The refusal rests on: { $articles }.
    Please give the facts and the reason. The applicant is told them as written.
confirm-why = The applicant of filing { $filing } has answered. If the refusal stands, please say why the answer is not followed.
waive-why = { $department } has not answered for filing { $filing } in time. Silence is not consent: please say why you do not wait any longer.
case-accepted = ✓ Filing { $filing } is accepted, and all concerned have been told.
case-refused = ✓ Filing { $filing } is refused; the applicant has been told the articles and the reason.
case-confirmed = ✓ The refusal of filing { $filing } stands; the applicant has been told.
case-waived = ✓ The reason is on record.

## The applicant's answer

refusal-title = Your answer
refusal-answer-ask = Please give your organisation’s view and the facts behind it. The secretariat then reviews the refusal. You may send another one within the period; the last one counts.
refusal-answer-preview =
    Please check:
    { $text }
    To change it, send it again.
button-send-answer = Submit the answer
refusal-answer-sent = ✓ Your answer is submitted. You will be told here once the secretariat has reviewed it.
