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

ranking-title = Overall ranking ({ $article })
ranking-award =
    { $award } (edition { $number }){ $pages ->
        [1] { "" }
       *[other] { " · " }page { $page } of { $pages }
    }
ranking-place = Rank
ranking-code = Filing
ranking-organisation = Applicant
ranking-part =
    { $part ->
        [material] Material
        [defence] Defence
       *[onsite] On-site
    }
ranking-weight = { $percent }%
ranking-total = Total
ranking-threshold = { $points } points qualify ({ $article })
ranking-equal =
    { $by ->
        [onsite] same total as the one before; lower on-site score
        [results] same total and on-site score as the one before; lower score for results
       *[none] level with the one before: same total, on-site score and score for results
    }
