### The committee's plenary: calling it, agenda, attendance, quorum, candidates (arts. 7, 20, 21).

plenary-title = Plenary of the committee
button-plenary = Plenary
help-plenary =
    Plenary:
    /plenary – agenda, attendance and candidates

## The card

plenary-at = Time: { $at }
plenary-place = Place: { $place }
plenary-chair = Chair: { $name }
plenary-declare-first =
    You have yet to declare your interests for { $count } of the applicants (Article 10). The agenda, the candidates and the ballot are open to you after that.
plenary-agenda = { $timed ->
    [yes] Agenda: presentations and defence
   *[no] Order of the presentations:
}
plenary-agenda-line = – { $at } { $filing } { $name }
plenary-agenda-untimed = – { $filing } { $name }
plenary-recused = Applicants that you are recused from ({ $count }) are not listed here ({ $article }), so the order is shown without times. The secretariat tells you in person when to leave the room.
plenary-attendance = Present: { $present } of { $members } members; { $quorum ->
    [0] the quorum is not set yet.
   *[other] the quorum is { $quorum }.
}
plenary-there = Here: { $names }
plenary-missing = Not here: { $names }
plenary-waits = { $waits ->
    [quorum] Next: the chair, { $name }, sets the quorum (Article 7); no ballot opens before.
    [day] Next: members sign in on the day; the ballot can open once the quorum is there.
    [attendance] Next: members sign in; { $lacking } more are needed for the quorum.
    [opening] Next: the quorum is there; the secretariat prepares the secret ballot (Article 21).
    [votes] The secret ballot is open (Article 21); members are asked to vote.
    [count] Voting is closed; the count is awaited.
    [conclusion] The count is there; the secretariat takes the next step.
   *[nothing] The plenary is over.
}
plenary-signed-in = ✓ You are noted as present.
button-sign-in = I am here
button-vote = Vote
button-keys = Ballot keys
button-rounds = Rounds of the ballot
button-prepare-ballot = Prepare the ballot
button-attendance = Attendance
button-agenda = Change the agenda
button-call-anew = Call it anew

## The quorum

button-quorum-suggested = Set it to { $count } (suggested)
button-quorum-other = Set another quorum
button-quorum-change = Change the quorum
quorum-ask =
    How many members must be present for a vote? Please send a number from 1 to { $most }.
    Suggested: { $suggested }, two thirds of the members who are not recused (Article 7). It cannot be changed once voting has begun.
quorum-saved = ✓ The quorum is { $count }; the secretariat and the supervisors have been told.

## The candidates

button-plenary-candidates = Candidates
plenary-candidates-title = Candidates
plenary-ranking = The candidates before the plenary in order of their total (Article 20). Press a number for its review report.
plenary-ranking-line = { $place }. { $filing } { $name }, { $total } points
plenary-ranking-part = Applicants that you are recused from are left out; places are counted among the others (Article 10).

## Calling it

plenary-to-call =
    Candidates proposed: { $count }; members of the committee: { $members }.
    You can call the plenary, which hears the candidates and votes (Article 21).
button-call-plenary = Call the plenary
plenary-ask =
    When and where is the plenary? Please write the day, the time and the place in one line. Candidates: { $count }.
    For example: 2026-6-8 9:00 County Service Centre, room 301
plenary-ask-chair =
    Time: { $at }
    Place: { $place }
    Please choose the member who takes the chair.
plenary-preview =
    Please check:
    Time: { $at }
    Place: { $place }
    Chair: { $name }
    Agenda:
plenary-preview-told = Once you confirm, the edition is in its plenary and the candidates cannot be changed; the members, the supervisors and the candidates are told. The times on the agenda can be changed later.
button-call-now = Call it
plenary-called = ✓ The plenary is called; the members, the supervisors and the candidates have been told.

## Agenda and attendance

agenda-ask =
    Please correct the agenda below and send it back whole, a line for each candidate with its number and time. The plenary begins on { $at }; if it is another day, write the day before the time.
agenda-line = { $filing } { $at }
agenda-saved = ✓ The agenda is changed; candidates whose time has moved have been told.
attendance-title = Attendance
attendance-how = Press the name of a member who has come; press again to undo.

## A candidate presents

button-presentation = When we present
presentation-title = Presentation at the plenary
presentation =
    Time: { $at }
    Place: { $place }
    Presentation and defence take { $minutes } minutes (Article 21). Please come early, with proof of identity and your presentation.
    If you really cannot make it, please call the secretariat early: { $phone }.

## Notices

notice-plenary-called =
    The plenary is called: { $at }, { $place } (Article 21).
    .button = Plenary
notice-you-are-called =
    ! You are called to the plenary of the committee (Article 21).
    Time: { $at }
    Place: { $place }
    Please declare your interests and read the review reports of the candidates before.
    .button = Plenary
notice-presentation-set =
    ! Your organisation is asked to present at the plenary of the committee (Article 21).
    Time: { $at }
    Place: { $place }
    Presentation and defence take { $minutes } minutes; please bring proof of identity and your presentation.
    .button = See it
notice-quorum-set =
    The quorum of the plenary is { $quorum } of { $members } members (Article 7).
    .button = Plenary
notice-plenary-near =
    Plenary of the committee: { $at }, { $place } (Article 21).
    .button = Plenary
notice-presentation-near =
    Your organisation presents at the plenary: { $at }, { $place } (Article 21). Please bring proof of identity and your presentation.
    .button = See it
deadline-plenary-begins = Plenary of the committee begins

## Why something cannot be done

ground-committee-empty = The committee has no members yet. Please invite them, then call the plenary.
ground-candidates-missing = No candidates are proposed yet. Once the review is closed, please propose them, then call the plenary.
ground-plenary-in-the-past = The time must lie ahead; { $at } has passed.
ground-chair-not-member = The chair must be a member of the committee; please choose again.
ground-plenary-not-called = The plenary is not called yet; you will be told.
ground-plenary-concluded = The plenary is over; nothing can be changed any more.
ground-ballot-runs = A round of the ballot is open or being counted; the plenary cannot be changed now.
ground-slot-before-plenary = Nobody can present before the plenary begins: { $at }.
ground-slots-clash = More than one candidate is set for { $at }; please choose different times.
ground-chair-only = The quorum is set by the member who takes the chair.
ground-quorum-frozen = Voting has begun; the quorum cannot be changed any more.
ground-quorum-out-of-range = The quorum must be from 1 to { $most }; the committee has { $most } members.
ground-plenary-another-day = The plenary is on { $at }; members sign in on that day.
ground-on-the-roll = This member is on the roll of the open round and stays present until it is over.
ground-agenda-line = The line “{ $text }” names none of the candidates. Please write a number and a time in each line, such as A01 9:30.
ground-agenda-twice = { $filing } stands twice; please leave one line.
ground-agenda-lacking = A time is lacking for { $filings }; please add it and send the agenda whole.
