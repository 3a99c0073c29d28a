### Pictures of the review, the review report, the feedback report.

## Heat map

heat-map-title =
    { $part ->
        [material] Material review
        [defence] Defence
       *[onsite] On-site review
    }: heat map
heat-map-state =
    { $apart ->
        [0] No item is { $points } percentage points apart or more.
        [one] One item is { $points } percentage points apart or more; { $waiting ->
            [0] it is settled
           *[other] the leader has still to decide it
        }.
       *[other] { $apart } items are { $points } percentage points apart or more; { $waiting ->
            [0] all are settled
           *[other] the leader has still to decide { $waiting }
        }.
    }
heat-map-unit = in %
heat-map-apart = far apart
heat-map-item = Item
heat-map-points = { $item } · { $points } points
heat-map-spread = spread
heat-map-mean = mean
heat-map-agreed = agreed
heat-map-total = Points (of { $points })
heat-map-waiting = open

## Radar

radar-part =
    { $part ->
        [material] Material review
        [defence] Defence
       *[onsite] On-site review
    }
radar-unit = Points of each category in percent of its full points

## Ranking

ranked-title = Overall ranking ({ $article })
ranked-award =
    { $award } (edition { $number }){ $pages ->
        [1] { "" }
       *[other] { " · " }page { $page } of { $pages }
    }
ranked-place = Rank
ranked-code = Filing
ranked-organisation = Applicant
ranked-part =
    { $part ->
        [material] Material
        [defence] Defence
       *[onsite] On-site
    }
ranked-weight = { $percent }%
ranked-total = Total
ranked-threshold = { $points } points qualify ({ $article })
ranked-nobody = No review is finished yet.
ranked-equal =
    { $by ->
        [onsite] same total as the one before; lower on-site score
        [results] same total and on-site score as the one before; lower score for results
       *[none] level with the one before: same total, on-site score and score for results
    }

## Review report, feedback report

report-section = { $numeral }. { $title }
review-report-title = { $award } (edition { $number }): review report
review-report-intro = By { $document }, { $first } to { $last }, the panel has reviewed the filing { $code } of { $organisation } and scored it item by item by { $standard }. This is its report.
review-report-outcome = Outcome
review-report-part =
    { $part ->
        [material] The material review
        [defence] The defence
       *[onsite] The on-site review
    } came to { $points } points; it weighs { $percent }% of the total.
review-report-total = The total is { $shown } points, exactly { $exact }.
review-report-qualified = The total reaches { $threshold } points, as { $article } asks.
review-report-not-qualified = The total does not reach the { $threshold } points that { $article } asks.
review-report-scores = Scores
review-report-item = Item
review-report-full = Full points
review-report-column =
    { $part ->
        [material] Material
        [defence] Defence
       *[onsite] On-site
    }
review-report-counted = Counted
review-report-sum = Total
review-report-truncated = Scores are computed and judged exactly. The table shows two decimals and leaves out the rest without rounding, so that its lines may add up to slightly less than the total.
review-report-radar = Categories in percent of their points
review-report-radar-part =
    Radar, { $part ->
        [material] material review
        [defence] defence
       *[onsite] on-site review
    }, points of each category in percent of its full points: { $shares }.
review-report-comments = Strengths and opportunities to improve
review-report-strengths = Strengths:{ " " }
review-report-improvements = Opportunities to improve:{ " " }
review-report-silent =
    { $count ->
        [one] Nothing was written on the other item.
       *[other] Nothing was written on the other { $count } items.
    }
review-report-all-silent = Nothing was written on any item.
review-report-deliberation = Deliberation
review-report-none-deliberated = No item had { $points } percentage points or more between its highest and its lowest score; there was nothing to deliberate.
review-report-deliberated = These items had { $points } percentage points or more between their highest and their lowest score, or were discussed by the panel. The spread is in percentage points; before is the mean of the experts, after what counts, both in percent.
review-report-spread = Spread
review-report-before = Before
review-report-after = After
review-report-reason = Reason, decided by and when
review-report-item-of-part =
    { $item } ({ $part ->
        [material] material
        [defence] defence
       *[onsite] on-site
    })
review-report-mean-counts = The mean counts; nothing else was decided.
review-report-accepted = { $leader }, leading the panel, accepted the mean on { $at }.
review-report-decided = { $reason } (decided by { $leader }, leading the panel, on { $at })
review-report-meetings = Defence and site visit ({ $article })
review-report-meeting =
    { $part ->
        [material] Material review
        [defence] Defence
       *[onsite] Site visit
    }: { $at }, { $place }.
review-report-present = Experts present: { $names }.
review-report-noted = Notes:{ " " }
review-report-panel = Panel ({ $article })
review-report-reviewed =
    { $part ->
        [material] The material review
        [defence] The defence
       *[onsite] The on-site review
    } was done by { $count } experts: { $names }. { $leader }, leading the panel, confirmed the result on { $at }.
review-report-recused = Recused, and without part in the review of this applicant: { $names } ({ $article }).
review-report-left = { $name } left the panel on { $at }. Reason: { $reason }
review-report-sign-leader = Leader { $name } (signature): ____________
review-report-sign-member = { $name } (signature): ____________

feedback-title = { $award } (edition { $number }): feedback report
feedback-to = { $organisation }:
feedback-intro = Your filing { $code } has been reviewed by { $standard } ({ $article }). These are its scores, its strengths and its opportunities to improve, for your work on quality.
feedback-contact = If you have questions about this report, please contact the secretariat: { $contact }
