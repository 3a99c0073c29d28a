### The expert review: scores, consensus, ranking, candidates (articles 9, 18 to 20).

part-said = { $part ->
    [material] material review
    [defence] defence
   *[onsite] on-site review
}
typed-part-material = material paper
typed-part-defence = defence defense
typed-part-onsite = onsite on-site site

## The expert: whom to review

button-home-expert = Begin the review
help-expert =
    /review – what there is to review
    /score – enter scores, for example /score A03 4.1.2 65, several lines at once if you like
score-home-title = Expert review
score-nothing-yet = No applicant has been assigned to your panel yet. You will be told.
score-due = Please lock your sheets of the { part-said } by { $due }.
score-of = { $filing } { $name }
score-line =
    { $who }
    – { $parts }
score-line-closed = { $who }: { $why }
score-progress = { part-said } { $locked ->
    [yes] locked
   *[no] { $done }/{ $count }
}
button-score-home = All applicants
button-score-next = Score { $filing }, { part-said }
button-declare = Declare interests
score-filing-title = Review · { $filing }
button-own-text = Its own text and files
button-score-defence = Score the defence
button-score-onsite = Score on site
button-score-material = Score the material
button-score-read = Read the filing
button-score-filing = Back to this applicant

## Item by item

score-title = { $filing } · { part-said }
score-item-title = { $title } · { $item } { $name } ({ $points } points)
score-item-progress = { $done } of { $count } scored. Filed: { $texts ->
    [one] { $texts } text
   *[other] { $texts } texts
}, { $files ->
    [one] { $files } file
   *[other] { $files } files
}
score-choose-band = Choose a band, or send the percentage:
score-band = { $least }–{ $most }
score-band-means = { $band } { $meaning }
score-band-process-in-short = { $least ->
    [0] no systematic approach seen
    [10] approach forming, mostly reactive
    [30] basic requirements met, deployed
    [50] effective, systematic, well deployed
    [70] deployed without significant gaps
    [90] deployed fully, without weakness
   *[other] see the standard
}
score-band-results-in-short = { $least ->
    [0] no results, or poor ones
    [10] results in few areas
    [30] fair in many areas, improving
    [50] good in most important areas
    [70] very good in most, and lasting
    [90] excellent, leading the industry
   *[other] see the standard
}
button-score-percent = { $percent }% ({ $points } points)
button-score-bands = Back to the bands
button-score-skip = Skip
button-score-item = Back to the item
button-score-sheet = All items
score-saved = ✓ Saved: { $item } { $percent }%, { $points } points.
score-now = Your score: { $percent }%, { $points } points
score-strength = Strength: { $text }
score-improve = To improve: { $text }
score-pins = { $count ->
    [one] { $count } photo or recording
   *[other] { $count } photos or recordings
} added.
score-pinned = ✓ Added to { $item }. You may send more photos or recordings.
button-comment-strength = Note a strength
button-comment-improve = Note what to improve
button-keep-strength = Keep as strength
button-keep-improve = Keep as to improve
score-ask-strength = What is strong in { $item }? Please say what is done and what shows it.
score-ask-improve = What could { $item } improve? Please say what is lacking and what shows it.
score-comment-so-far =
    Written so far:
    { $text }

    What you send now replaces it.
score-kept-strength = ✓ Saved as a strength of { $item }.
score-kept-improve = ✓ Saved as something { $item } could improve.
score-what-is-it =
    You wrote on { $item }:
    { $text }

    What is it to be kept as? To give a score, please send a number such as 65.
score-material-title = { $filing } · { $category } { $name }

## The sheet

score-sheet-left = { $done } of { $count } items scored, { $left } to go.
score-sheet-locked = This sheet was locked at { $at } and cannot be changed any more.
score-sheet-total = { $total } points in all, of { $most }.
score-category = { $category } { $name }
score-sheet-line = { $item } { $name }: { $percent ->
    [-1] open
   *[other] { $percent }%
}{ $commented ->
    [yes] { " " }(commented)
   *[no] { "" }
}
button-score-go-on = Go on with { $item }
button-score-review = Check and lock
button-score-change = Back to change it
button-score-table = Take the sheet away
score-category-total = { $category } { $name }: { $points } of { $most } points
score-without-comment = { $count ->
    [one] { $count } item has
   *[other] { $count } items have
} neither a strength nor anything to improve. The report passes these on; please consider adding them.
score-lock-means = Once locked it cannot be changed. Members of the panel see each other’s scores only when all have locked (article 18).
button-score-lock = Lock it
score-locked = ✓ Your sheet of the { part-said } of { $filing } is locked. You will be told when the whole panel has locked.

## Lines and tables

score-lines-title = Scores entered
score-lines-saved = ✓ { $filing }, { part-said }: { $count ->
    [one] { $count } score
   *[other] { $count } scores
} saved.
score-item-given = { $item } { $percent }%
score-lines-comments = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
} saved.
score-lines-nothing = No new scores were saved.
score-lines-wrong = { $count ->
    [one] This was
   *[other] These { $count } were
} not saved; please check and send again:
score-lines-wrong-more = { $count ->
    [one] { $count } more is
   *[other] { $count } more are
} shown once these are corrected and sent again.
score-table-title = Score sheet
score-table-name = { $filing } { part-said } score sheet
score-table-ready = The score sheet is ready. Fill it in without a connection, save it and send it back here; what was saved is in it.
ground-score-not-yours = Your panel does not review { $code }; nothing of it was saved. Please check the number.
ground-score-nothing-at-hand = Please choose an applicant and an item first, then send scores, comments or photos.
ground-part-not-scored = This part is not scored in this edition.
ground-sheet-incomplete = { $count ->
    [one] { $count } item is
   *[other] { $count } items are
} still open; the sheet can be locked once all are scored.
ground-sheet-locked = The sheet of { $filing } was locked at { $at } and cannot be changed. Please raise it in the discussion.

## Consensus

consensus-title = Consensus · { $filing }
consensus-part-title = { $filing } · consensus on the { part-said }
consensus-leader = Leader: { $name }
consensus-sealed = { part-said }: not everybody has locked, scores are sealed from each other
consensus-under-way = { part-said }: { $left ->
    [0] under discussion, every item far apart is decided
    [one] under discussion, { $left } item far apart waits for the leader
   *[other] under discussion, { $left } items far apart wait for the leader
}
consensus-settled = { part-said }: closed by the leader at { $at }
button-consensus = Consensus
button-consensus-material = On the material
button-consensus-defence = On the defence
button-consensus-onsite = On the visit
button-consensus-part = Back to the consensus
button-consensus-item = Discuss { $item }
button-consensus-back = Leave it
button-all-items = All items
button-heat-map = Heat map
consensus-far = { $count ->
    [0] No item is { $spread } percentage points apart or more.
    [one] { $count } item is { $spread } percentage points apart or more:
   *[other] { $count } items are { $spread } percentage points apart or more:
}
consensus-item-line =
    { $item } { $name }
    – { $percents }; counts { $percent }%{ $decided ->
    [yes] { " " }(decided)
   *[no] { "" }
}
consensus-part-total = As it stands this part comes to { $total } of { $most } points.
consensus-gave = { $name }: { $percent }%
consensus-mean = Mean { $mean }%, { $spread } percentage points between highest and lowest
consensus-remark = { $name } ({ $at }): { $text }
consensus-how = What you send is noted in the discussion of this item.
consensus-remarked = ✓ Noted.
consensus-decision-mean = Decided by { $name }: the mean, { $before }%
consensus-decision = Decided by { $name }: { $after }% in place of the mean { $before }%, since: { $reason }
button-accept-mean = Accept the mean { $mean }%
consensus-accepted = ✓ { $item } keeps the mean, { $mean }%.
consensus-reason = Reason of the decision
consensus-ask-reason = { $item } becomes { $percent }%. Please give the reason, which goes into the report; it counts once it is given.
consensus-decided = ✓ { $item } is decided at { $percent }%.
button-settle = Close the { part-said }
button-settle-now = Close it
settle-means = Once the { part-said } is closed, scores and decisions cannot be changed; with all parts closed the report is made (article 20).
settled = ✓ The { part-said } is closed.
heat-map-name = { $filing } { part-said } heat map
heat-map-ready = A row is an item, a column an expert; items far apart are marked.
ground-sheets-sealed = Not everybody on the panel has locked their sheet of the { part-said }; the discussion opens then.
ground-part-settled = The leader closed it at { $at }; it cannot be changed any more.
ground-leader-only = Only the leader decides and closes; for this applicant that is { $name }. What you send is noted in the discussion.
ground-items-undecided = { $count ->
    [one] { $count } item far apart is
   *[other] { $count } items far apart are
} not decided. Please accept the mean or decide each, then close.
ground-reviewers-too-few = Only { $count } experts can review here, and { $least } are needed. The secretariat has to seat another first.

## Results and ranking

results-title = Review and ranking
button-results = Review and ranking
results-nothing = Nobody is under review yet.
results-ranking = Overall ranking (by total, on-site score, results score):
results-line = { $place }. { $filing } { $name } { $total } points{ $qualified ->
    [yes] { "" }
   *[no] , below the threshold
}
results-progress = { part-said } { $settled ->
    [yes] closed
   *[no] { $locked }/{ $count } locked
}
review-total = { $total } points in all, { $qualified ->
    [yes] reaches the threshold (article 19)
   *[no] below the threshold (article 19)
}
result-title = Result · { $filing }
result-part = { part-said }: { $points } points, weighs { $weight }%
result-exact = Exactly { $numerator } / { $denominator }; what is shown is cut off, never rounded up.
result-category = { $category } { $name }: { $points } (of { $most })
button-review-report = Review report
report-name = { $filing } { $name } review report
report-ready = The review report is ready.
button-ranking-table = Ranking as a table
button-ranking-picture = Ranking as a picture
ranking-name = { $edition } overall ranking
ranking-ready = The ranking is ready; its formulas compute every total anew.
ranking-picture-name = overall ranking { $number }
ranking-picture-ready = The overall ranking.
button-advice = For advice
advice-title = For advice
advice-what = This is for advice only and changes no score.
advice-without = Totals if any one expert is left out:
advice-without-line = { $filing } { $total } points, from { $least } to { $most }{ $turning ->
    [0] { "" }
   *[other] ; without { $names } it would be decided otherwise
}
advice-severity = How far each expert lies from the others of the panel:
advice-severity-line = { $name }: { $side ->
    [above] { $apart } percentage points above
    [below] { $apart } percentage points below
   *[even] no difference
}
button-sheets-due = Last day, { part-said }
sheets-due-ask = What is the last day for the sheets of the { part-said }? For example 2026-5-20; it ends at 24:00.
sheets-due-saved = ✓ Set: sheets of the { part-said } are to be locked by { $due }. The experts have been told.
ground-due-in-the-past = { $due } is over, please choose another day.
ground-due-before-open = Applicants may challenge experts until { $until }, and nothing is open to score before. Please choose a later day.
ground-report-not-ready = The review of { $filing } is not closed yet, so there is no report.

## Candidates

button-candidates = Propose candidates
candidates-title = Candidates
candidates-how = { $count ->
    [one] { $count } applicant reaches
   *[other] { $count } applicants reach
} the threshold, in order of the ranking. Please tick the classes; one may stand for both (article 20).
candidates-line = { $filing } { $name } { $total } points
candidates-under = { $filing } { $name } cannot be proposed: { $ground }
button-candidate = { $filing } { $name }
button-candidate-on = ✓ { $filing } { $name }
button-propose = Next
candidates-ask-reason = { $filing } { $name } reaches the threshold and is not proposed. Please give the reason, which is kept on record.
button-candidates-change = Back to change it
candidates-preview = Please check the candidates:
candidates-of-class = { $name } (at most { $cap } are awarded): { $count ->
    [0] vacant
   *[other] { $filings }
}
candidates-left-out = { $filing } is not proposed: { $reason }
button-propose-now = Propose them
candidates-proposed = ✓ { $count ->
    [one] { $count } candidate is
   *[other] { $count } candidates are
} proposed, and the supervisors have been told. The plenary comes next (article 21).
ground-below-threshold = The total is { $total } points, below { $threshold }.
ground-left-out-without-reason = { $count ->
    [one] { $count } applicant reaches
   *[other] { $count } applicants reach
} the threshold, is not proposed, and no reason is given.
ground-review-open = The review of { $filing } is not closed yet.
ground-nobody-proposed = Nobody is proposed yet. Please tick at least one; whether the award stays vacant is for the plenary to decide.

## Feedback

button-feedback = Review feedback
feedback-of = Review feedback · { $filing }
feedback-what = Each category shows the material score first, then the on-site score. Strengths and opportunities to improve are in the feedback report.
button-feedback-report = Feedback report
feedback-name = { $filing } feedback report
feedback-ready = The feedback report is ready.

## Notices

notice-sheets-due-set =
    Sheets of the { part-said } are to be locked by { $due }.
    .button = Open
notice-sheets-due-soon =
    ⏳ { $count ->
        [one] { $count } sheet of the { part-said } is
       *[other] { $count } sheets of the { part-said } are
    } not locked; the last day ends at { $due }.
    .button = Go on scoring
notice-sheets-overdue =
    ! { $count ->
        [one] { $count } sheet of the { part-said } is
       *[other] { $count } sheets of the { part-said } are
    } not locked; the time was up at { $due }. Please lock as soon as you can.
    .button = Go on scoring
notice-panel-sheets-overdue =
    ! In the panel that you lead { $count ->
        [one] { $count } sheet of the { part-said } is
       *[other] { $count } sheets of the { part-said } are
    } not locked; the time was up at { $due }. Please remind the members.
    .button = Open
notice-sheets-still-missing =
    ! { $count ->
        [one] { $count } sheet of the { part-said } is
       *[other] { $count } sheets of the { part-said } are
    } still not locked; the time was up at { $due }, and experts and leaders have been reminded{ left-out-said }
    .button = Open
notice-discussion-open =
    All { $count } of the panel have locked the { part-said } of { $filing }; the discussion is open.
    .button = To the discussion
notice-sheets-locked =
    All { $count } of the panel have locked the { part-said } of { $filing }.
    .button = Open
notice-part-reopened =
    ! Since an expert is recused, the { part-said } of { $filing } is open again; the others discuss it anew (article 10).
    .button = Open
notice-report-ready =
    The review of { $filing } is closed and the report is ready (article 20).
    .button = Open
notice-candidates-proposed =
    The secretariat has proposed { $count ->
        [one] { $count } candidate
       *[other] { $count } candidates
    } (article 20){ left-out-said }
    .button = Open
deadline-sheets-due = lock the score sheets
