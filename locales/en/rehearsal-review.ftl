### Rehearsal: what each step of the expert review is told as. “.name” is what the step is called.

rehearsal-enter_pool = Enters experts by a table: { $count }.
    .name = enter experts
rehearsal-invite_expert = Invites { $name } from the pool.
    .name = invite an expert
rehearsal-name_panel = Names a panel of { $count }, led by { $name }.
    .name = name a panel
rehearsal-assign_filings = Assigns the applicants to the panels.
    .name = assign the applicants
rehearsal-replace_expert = Replaces { $gone } by { $name }. Reason: { $reason }
    .name = replace an expert
rehearsal-declare_interest = Declares an interest in { $filing }, and is recused. Reason: { $reason }
    .name = declare an interest
rehearsal-declare_none = Declares no interest in { $filing }.
    .name = declare no interest
rehearsal-declare_rest = Declares no interest in any of the rest.
    .name = declare no interest in the rest
rehearsal-challenge_expert = Challenges { $name }. Reason: { $reason }
    .name = challenge an expert
rehearsal-rule_challenge =
    { $upheld ->
        [yes] Upholds the challenge of { $name } by { $filing }. Reason: { $reason }
       *[no] Dismisses the challenge of { $name } by { $filing }. Reason: { $reason }
    }
    .name = rule on a challenge
rehearsal-set_meetings = Sets when and where ({ part-said }) with { $count } applicants.
    .name = set meetings
rehearsal-confirm_meeting = Confirms the { part-said }.
    .name = confirm a meeting
rehearsal-keep_minutes = Writes the minutes of { $filing } ({ part-said }); experts present: { $count }.
    .name = keep minutes
rehearsal-set_sheets_due = Sets the last day for the sheets ({ part-said }): { $day }.
    .name = set the last day for the sheets
rehearsal-score =
    { $way ->
        [lines] Scores by typed lines ({ part-said }): { $filings }.
        [buttons] Scores on buttons ({ part-said }): { $filings }.
       *[table] Scores in a workbook ({ part-said }): { $filings }.
    }
    .name = score
rehearsal-comment = Comments on { $item } of { $filing } ({ part-said }).
    .name = comment on an item
rehearsal-discuss = Notes on { $item } of { $filing } ({ part-said }): { $text }
    .name = note what was discussed
rehearsal-accept_mean = Accepts the mean for { $item } of { $filing } ({ part-said }).
    .name = accept the mean
rehearsal-decide_item = Decides { $item } of { $filing } ({ part-said }): { $percent }%. Reason: { $reason }
    .name = decide an item
rehearsal-close_part = Closes the { part-said }: { $filings }.
    .name = close a part
rehearsal-take_heat_map = Downloads “{ $file }”.
    .name = download the heat map
rehearsal-export_ranking = Downloads “{ $file }”.
    .name = download the ranking
rehearsal-export_ranking_picture = Downloads “{ $file }”.
    .name = download the ranking as a picture
rehearsal-export_report = Downloads “{ $file }”.
    .name = download a review report
rehearsal-propose_candidates = Proposes candidates: { $count }.
    .name = propose candidates

rehearsal-expected-score =
    { $found_place ->
        [0] { $name } to come to { $total } points, place { $place }; its review is not done.
       *[other] { $name } to come to { $total } points, place { $place }; it came to { $found }, place { $found_place }.
    }
