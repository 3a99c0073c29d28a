### The expert review: the pool of experts, panels, recusal, challenges, defences and site visits (articles 9, 10, 18).

meeting-part-said = { $part ->
    [onsite] site visit
   *[defence] defence
}

## Notices

notice-panel-named =
    A panel has been formed and given its applicants: { $names }, { $count } in all (article 9). Applicants may challenge them until { $until } (article 10).
    .button = See the panels
notice-panel-to-challenge =
    The experts who will review you are named: { $names }, { $count } in all (article 9).
    If one of them has an interest in your organisation, you may challenge them until { $until } (article 10). If you have no objection, there is nothing to do.
    .button = See the experts
notice-you-are-on-panel =
    ! You are on a panel (article 9). Please declare on every applicant first whether you have an interest (article 10); until then you see no documents.
    Applicants may challenge experts until { $until }; the review begins after that.
    .button = Declare
notice-expert-replaced =
    A panel has changed: { $gone } leaves and { $name } takes the seat (article 9). Applicants may challenge { $name } until { $until } (article 10).
    .button = Open
notice-expert-to-challenge =
    One of your experts has changed: { $gone } leaves and { $name } takes the seat (article 9).
    If { $name } has an interest in your organisation, you may challenge them until { $until } (article 10).
    .button = See the experts
notice-seat-lost =
    You no longer sit on a panel of this edition (article 9). Reason: { $reason }
    Your sheets are kept on file: they count where a part is settled already, and nowhere else.
notice-leader-changed =
    Panel { $number } is led by { $name } instead of { $gone } from now on (article 9). The leader records what the panel agrees on and closes each part.
    .button = Open
notice-interest-declared =
    { $name } has declared an interest in filing { $filing } and is recused (article 10). Reason: { $reason }
    .button = See the recusals
notice-panel-too-small =
    ! Experts left to review filing { $filing }: { $count }, fewer than { $least }. The review rests until the panel is completed (article 9).
    .button = Complete the panel
notice-challenge-received =
    ! The applicant of filing { $filing } challenges { $name } (article 10). Reason: { $reason }
    Until it is decided { $name } sees nothing of that applicant.
    .button = Decide
notice-challenge-upheld = The applicant of filing { $filing } challenged { $name }; the secretariat has upheld it (article 10). Reason: { $reason }
notice-your-challenge-upheld = ✓ You challenged { $name }; the secretariat has upheld it (article 10). { $name } no longer reviews you. Reason: { $reason }
notice-you-are-recused = The applicant of filing { $filing } challenged you; the secretariat has upheld it (article 10). You no longer review that applicant; the others are not affected. Reason: { $reason }
notice-challenge-dismissed = The applicant of filing { $filing } challenged { $name }; the secretariat has dismissed it (article 10). Reason: { $reason }
notice-your-challenge-dismissed =
    You challenged { $name }; the secretariat has dismissed it (article 10). Reason: { $reason }
    If you believe the rules were broken, you may report it to the supervision group (article 25).
notice-challenge-of-you-dismissed =
    The applicant of filing { $filing } challenged you; the secretariat has dismissed it (article 10). You may go on reviewing that applicant. Reason: { $reason }
    .button = Go to the review
notice-meeting-set =
    Filing { $filing }, { meeting-part-said }: { $at }, { $place } (article 18).
    .button = Open
notice-your-meeting-set =
    ! Your { meeting-part-said } is set (article 18); please confirm that you will be there.
    Time: { $at }
    Place: { $place }
    .button = See and confirm
notice-meeting-confirmed =
    The applicant of filing { $filing } has confirmed the { meeting-part-said }: { $at }.
    .button = See the meetings
notice-declaration-awaited =
    ! Applicants on which you have yet to declare whether you have an interest: { $left } (article 10). Please do so soon; until then their documents are closed to experts and committee members.
    .button = Declare

## Grounds

ground-panel-size = A panel has { $least } to { $most } experts; { $count } are chosen.
ground-panel-without-leader = The leader is one of the panel.
ground-expert-seated = Already on a panel: { $name }. An expert sits on one panel only.
ground-no-panel = No panel has been formed yet.
ground-all-assigned = Everybody under review has been given to a panel.
ground-filing-being-scored = Filing { $filing } is being scored and stays with its panel. If something must change, replace an expert.
ground-expert-there-already = { $name } takes part in this edition already and needs no invitation.
ground-recused-already = You are recused from filing { $filing }, which cannot be changed.
ground-challenge-too-late = Experts could be challenged until { $until }.
ground-challenge-ruled = This challenge has been decided and cannot be changed.
ground-challenged-already = You have challenged { $name } before.
ground-own-challenge = This challenge is of yourself; a colleague has to decide it.
ground-not-on-panel = Filing { $filing } is not reviewed by your panel.
ground-challenge-runs = Applicants may still challenge experts until { $until }. It opens after that.
ground-panel-not-named = No panel has been given this applicant yet.
ground-meeting-in-the-past = It must be later than now; { $at } has passed.
ground-meeting-clashes = The panel has another meeting on { $at }; please choose another time.
ground-meeting-not-set = No time and place are set yet.
ground-minutes-full = Minutes hold at most { $limit } characters; this was not saved. Please shorten it.
ground-meeting-ahead = It begins on { $at }; minutes can be kept from then on.
ground-expert-fields = It takes { $expected } parts with commas between them: name, speciality, telephone, employer. { $count } were read.
ground-nobody-to-remind = There is nobody to remind: all have declared, or were reminded on this working day.
ground-too-many-names = At most { $limit } organisations; { $count } were written.
ground-meeting-day-missing = The day is missing; please write it before the time, such as 2026-5-6 9:30 and the place.
ground-meeting-time-missing = There is no time in “{ $text }”; it can be written as 9:30, 14:30 or 2:30 pm.
ground-meeting-time-impossible = There is no such time as “{ $text }”; please check.
ground-meeting-place-missing = The place is missing; please write it after the time.

## The pool of experts

button-experts = Experts
experts-title = Experts
experts-count = { $edition }. In the pool: { $count }, taking part in this edition: { $there }.
experts-none = The pool is empty; please enter experts.
experts-line = { $name } ({ $about }): { $standing }
expert-there = takes part
expert-invited = invited, the link is valid until { $until }
expert-not-invited = not invited yet
expert-speciality = Speciality: { $text }
expert-phone = Telephone: { $phone }
expert-employer = Employer: { $name }
expert-kin = Relatives’ employers: { $names }
button-invite-expert = Invite to this edition
button-invite-again = Invite anew (the old link ends)
button-enter-expert = Enter an expert
expert-ask =
    Please send one expert, with commas between the parts:
    name, speciality, telephone, employer
    For example: Zhang Ming, quality management, 13812345678, Zhengzhou University
expert-entered = ✓ Entered: { $name }. Whoever is there with the same name and telephone is renewed, not doubled.
button-import-experts = Import a list
experts-table =
    Please send the list of experts (xlsx) here. One row each, with name, employer and telephone at least.
    To begin with, you can take an empty list. Whoever is there with the same name and telephone is renewed, not doubled.
button-pool-template = Take an empty list
pool-template-name = List of experts
pool-template-ready = Please fill it in, save it and send it back here.
experts-imported = { $wrong ->
    [0] Experts entered: { $count }.
   *[other] Experts entered: { $count }; places to correct: { $wrong }. Correct them and send the whole list again; nobody is doubled:
}
experts-wrong-more = { $count } more; correct those above and send it again to see them.

## Panels

button-panels = Panels
panels-title = Panels
panels-none = No panel has been formed yet.
panel-number = Panel { $number }
panel-line = Panel { $number }, experts: { $count }, leader: { $leader }
panel-members = Members: { $names }
panel-reviews = Reviews { $count }: { $filings }
panel-reviews-nobody = No applicants have been given to it yet.
panel-short = ! { $filing } can be reviewed by { $count } only, which is too few; an expert has to be replaced before it goes on (article 9).
panels-unassigned = Not given to a panel yet, { $count }: { $filings }.
panels-free = Experts who take part and sit on no panel: { $count }.
panels-undeclared = Experts who have yet to declare on some applicants: { $names }.
button-assign = Assign applicants
button-name-panel = Form a panel
panel-left = Has left: { $name } ({ $at }). Reason: { $reason }
panel-filing = { $filing } { $name }, reviewers: { $count }
button-replace-expert = Replace an expert
button-change-leader = Change the leader
button-move = Move { $filing }
button-panel = Back to panel { $number }
panel-leader = { $name } (leader)
panel-expert = { $name }, { $employer }
panel-expert-notes = { $name }: { $notes }
expert-recused = recused from { $filings }
expert-challenged = challenged by { $filings }, not decided yet
expert-undeclared = yet to declare on { $count }

naming-title = Form a panel
naming-choose =
    Press to choose an expert, press again to undo. { $least } to { $most } are needed; chosen: { $count } (article 9).
chosen = ✓ { $name }
button-choose-leader = Done, choose the leader
button-choose-again = Choose again
naming-leader = Please choose the leader.
naming-preview =
    Please check:
    Members, { $count }: { $names }
    Leader: { $leader }
    The panel is formed once you confirm. Applicants are assigned next; experts and applicants are told then.
naming-done = ✓ Panel { $number } is formed.

assign-title = Assign applicants
assign-how = Assigned so that enough experts are left after recusals and panels have equal loads. Please check:
assign-panel =
    { $more ->
        [0] Panel { $number }, { $count } as before
       *[other] Panel { $number }, { $more } more, { $count } in all
    }
assign-line = { $filing }: reviewers { $count }
assign-line-recused = { $filing }: reviewers { $count } (recused: { $names })
assign-line-short = ! { $filing }: reviewers { $count } only (recused: { $names }); no panel has enough, and an expert has to be replaced afterwards
assign-then = Once you confirm, the applicants are told the experts’ names and may challenge them in time (article 10).
button-assign-now = Assign
assign-changed = ! Something has changed meanwhile and the proposal was made anew. Please check again.
assigned = ✓ Assigned; experts and applicants have been told.
move-where = To which panel should { $filing } { $name } go? The applicant may challenge the experts there.
move-to = Panel { $number }: reviewers { $count }, has { $filings }
moved = ✓ { $filing } goes to panel { $number }.

leader-ask = { $name } leads now. Please choose the new leader.
leader-done = ✓ { $name } leads now.
replace-who = Please choose who leaves.
replace-by = { $name } leaves. Who takes the seat?
replace-nobody-free = There is nobody to take the seat. Please invite experts from the pool first.
replace-why = { $gone } leaves and { $name } takes the seat. Please give the reason; the expert who leaves is told it.
replace-preview =
    { $gone } leaves and { $name } takes the seat.
    Reason: { $reason }
    The sheets of { $gone } are kept on file: they count where a part is settled already; what is not settled is discussed anew. Applicants may challenge { $name }.{ $leads ->
        [yes] { " " }{ $name } becomes the leader; if somebody else is to lead, please change the leader afterwards.
       *[no] { "" }
    }
replaced = ✓ { $gone } has left and { $name } has taken the seat.

## Declarations

recusal-title = Declaration of interests
button-recusal = Back to the declaration
recusal-what =
    Please declare on every applicant whether you have an interest in it (article 10): you or a close relative work there or own shares, you have advised it, or are in dispute with it.
    With an interest you are recused: its documents, scores, discussions and results are closed to you until they are published. This cannot be taken back.
recusal-progress = Declared: { $done } of { $count }
recusal-nobody-yet = There is nobody to declare on yet; please come back once the acceptance list is published.
recusal-line = { $filing } { $name }: { $standing ->
    [clear] no interest
    [recused] recused
   *[open] not declared
}{ $hinted ->
    [yes] {" "}(please look)
   *[no] {""}
}
button-declare-next = Declare on { $filing }
button-rest-clear = No interest in any of the rest
recusal-about-title = Declaration · { $filing } ({ $place } of { $count })
recusal-ask = Do you have an interest in this applicant?
button-no-interest = No interest
button-interest = I have an interest, for this reason
recusal-declared-clear = You declared on { $at } that you have no interest. If that has changed, you can declare anew.
recusal-declared = You declared an interest on { $at } and are recused. Reason: { $reason }
recusal-ruled = The secretariat ruled on { $at } that you are recused. Reason: { $reason }
hint = ! { $kind ->
    [same_employer] The employer “{ $name }” is or resembles the applicant
    [same_credit_code] The employer has the credit code of “{ $name }”
    [kin] The relative’s employer “{ $name }” is or resembles the applicant
   *[recommending] The employer “{ $name }” recommends the applicant
}
recusal-saved-clear = ✓ { $filing }: no interest declared.
recusal-all-done = You have declared on all of them. Thank you.
recusal-reason = What is your interest in { $filing } { $name }? One sentence will do; the secretariat and the supervisors will see it.
button-declare-back = Back without saving
recusal-preview =
    Please check: you are recused from { $filing } { $name }.
    Reason: { $reason }
    This cannot be taken back; its documents, scores and discussions are closed to you.
button-recuse = I am recused
recusal-saved = ✓ { $filing }: you are recused.
recusal-rest = You have no interest in any of these { $count }:
recusal-name = { $filing } { $name }
recusal-rest-but = Not among them, for something is known of you and them: { $filings }. Please declare on each.
button-confirm-clear = No interest in any of them
recusal-rest-done = ✓ No interest declared in { $count }.

button-interests = Where I and my relatives work
interests-title = Where I and my relatives work
interests-why = With this the system points out the applicants concerned; whether you have an interest is still yours to declare.
interests-none = not given
interests-employer = My employer: { $name }
interests-kin = Close relatives’ employers: { $names }
interests-ask = { $what ->
    [employer] Where do you work? Please send the full name.
   *[kin] Where do your close relatives work? Please send full names with commas between them, { $most } at most. Relatives’ own names are not needed.
}
button-employer = Give my employer
button-kin = Give my relatives’ employers
button-no-kin = Nothing to give
interests-saved = ✓ Saved.

## The board

button-recusals = Recusals
button-own-declaration = My declaration
recusals-title = Recusals
recusals-all-declared = ✓ Everybody has declared.
recusals-silent = Yet to declare, { $count }:
recusals-silent-line = { $name }: on { $left } more
recusals-none = Nobody is recused.
recusals-recused = Recused, { $count }:
recusals-line = { $filing } { $organisation }: { $name } ({ $source ->
    [ruled] ruled on a challenge
   *[declared] declared
}). Reason: { $reason }
recusals-hints = Something is known, and nobody is recused, { $count }:
recusals-hint = { $name } and { $filing } ({ $standing ->
    [clear] has declared no interest
   *[open] has not declared
})
button-remind-silent = Remind who has not declared
button-challenges = { $open ->
    [0] Challenges ({ $count }, all decided)
   *[other] Challenges (to decide: { $open })
}
recusals-reminded = ✓ Reminded: { $count }.
challenges-title = Challenges
challenges-none = No applicant has challenged an expert.
challenges-line = { $filing } challenges { $name } ({ $at }). Reason: { $reason }
challenge-awaits = The challenge is to be decided by the secretariat; until then the expert sees nothing of the applicant.
challenge-upheld = Upheld: the expert is recused. Reason: { $reason }
challenge-dismissed = Dismissed. Reason: { $reason }
button-rule = Decide: { $filing } and { $name }
ruling-about =
    { $filing } { $organisation } challenges { $name } ({ $at }).
    Reason: { $reason }
button-uphold-challenge = Uphold
button-dismiss-challenge = Dismiss
button-back-to-challenge = Back to the challenge
button-all-challenges = All challenges
ruling-why = { $what ->
    [uphold] { $name } is to be recused. Please give the reason; both are told it.
   *[dismiss] { $name } is not to be recused. Please give the reason; both are told it.
}
ruling-preview =
    { $what ->
        [uphold] Decision: the challenge is upheld.
       *[dismiss] Decision: the challenge is dismissed.
    }
    Reason: { $reason }
    Both are told once you confirm, and it cannot be changed.

## The applicant

button-own-experts = Our experts
challenge-title = Our experts
challenge-experts = The experts who review you:
challenge-expert = { $name }{ $employer ->
    [none] {""}
   *[other] {" "}({ $employer })
}
challenge-until = If one of them has an interest in your organisation, you may challenge them until { $until } (article 10). Otherwise there is nothing to do.
challenge-until-each = { $name } may be challenged until { $until } (article 10).
challenge-over = Nobody can be challenged now. A breach of the rules can be reported to the supervision group (article 25).
button-challenge = Challenge { $name }
challenge-why = Why should { $name } be recused? Please say what their interest is; the secretariat and { $name } will see it.
challenge-preview =
    Please check: you challenge { $name }.
    Reason: { $reason }
    Each expert can be challenged once.
button-challenge-now = Challenge
challenge-sent = ✓ You have challenged { $name }; you will be told of the decision.
challenge-gone = { $name } does not review your organisation any more; there is nothing to ask for.

visit-title = Defence and site visit
visit-none = Nothing is set yet; you will be told.
visit-line =
    { meeting-part-said }: { $at }
    Place: { $place }
    { $confirmed ->
        [yes] You have confirmed it.
       *[no] Please confirm that you will be there.
    }
button-confirm-visit = Confirm the { meeting-part-said }
visit-cannot = If you really cannot make it, please call the secretariat early: { $phone }.
visit-confirmed = ✓ Confirmed: { meeting-part-said }.
visit-changed = ! It has just been changed; please read it before you confirm.

## Defences and site visits

button-meetings = Defences and site visits
button-meetings-back = Back to this applicant
meetings-title = Defences and site visits
meetings-of = { $filing } · defence and site visit
meetings-nobody = Nobody is under review yet.
meeting-line = { $at }, { $filing } { meeting-part-said }, { $place } ({ $confirmed ->
    [yes] confirmed
   *[no] not confirmed
})
meeting-unset = No { meeting-part-said } set yet: { $filings }
meeting-not-set = { meeting-part-said }: not set yet.
meeting-set = { meeting-part-said }: { $at }, { $place } ({ $confirmed ->
    [yes] confirmed by the applicant
   *[no] not confirmed by the applicant
})
meeting-present = Present: { $names }
meeting-notes = Minutes: { $text }
button-set-meeting = Set the { meeting-part-said }
button-change-meeting = Change the { meeting-part-said }
button-minutes = Minutes of the { meeting-part-said }
meeting-ask =
    When and where is the { meeting-part-said } of { $filing }? Please write the day, the time and the place in one line.
    For example: 2026-5-6 9:30 County Service Centre, room 301
    The time can also be 14:30 or 2:30 pm.
meeting-preview =
    Please check the { meeting-part-said } of { $filing }:
    Time: { $at }
    Place: { $place }
    Once you confirm, the panel is told and the applicant is asked to confirm.
button-set-now = Set it
button-other-time = Write it again
meeting-saved = ✓ Set; the panel and the applicant have been told.
minutes-title = { $filing } · minutes of the { meeting-part-said }
minutes-how = Press a name to note who was there, again to undo. Send a text to keep it as the minutes; another text is added after it. If something is wrong, please add a correction.
minutes-saved = ✓ The minutes are saved.

## Help

help-declaring =
    Recusal:
    /recusal – declare your interests
help-review-secretariat =
    /experts – the pool of experts
    /panels – the panels
    /recusals – recusals and challenges
    /meetings – defences and site visits
help-review-applicant =
    /challenge – see your experts, challenge one
    /visit – when and where the panel meets you
help-review-supervisor =
    /panels – the panels
    /recusals – recusals
    /meetings – defences and site visits
    /keys – the key of the secret ballot
button-home-committee = Declare interests
