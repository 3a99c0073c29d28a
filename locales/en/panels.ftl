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
    The sheets you handed in are kept on file and no longer count.
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
ground-meeting-ahead = It begins on { $at }; minutes can be kept from then on.
