### Score sheets, the ranking table, the list of experts, and what may be wrong when they come back.

## The place first, then the reason

ground-at = { $where }: { $ground }

## The score sheet

sheet-tab = Scores
sheet-part = { $part ->
    [material] Review of the material
    [defence] Presentation and defence
    [onsite] On-site review
   *[other] Review
}
sheet-title = { $award } (edition { $number }) – { sheet-part }: score sheet
sheet-code = Number
sheet-organisation = Organisation
sheet-how = Please fill in the light yellow cells only: percentages are whole numbers in steps of { $step }; strengths and what to improve may wait.
sheet-how-back = Save the file and send it back to the chat. It can be sent back several times; what is left empty changes nothing.
sheet-category = Category
sheet-item = Item
sheet-name = Name
sheet-points = Points
sheet-percent = Percent
sheet-strength = Strengths
sheet-improve = To improve
sheet-percent-prompt-title = Percent
sheet-percent-prompt = Choose one, or write a number in steps of { $step }, for example 65. What the bands mean stands on the right.
sheet-percent-wrong-title = Wrong percentage
sheet-percent-wrong = Please write a number from { $least } to { $most } in steps of { $step }, without a percent sign.
sheet-comment-wrong-title = Too long
sheet-comment-wrong = At most { $limit } characters, please.
sheet-band = Band (%)
sheet-band-process = Process items (4.1 to 4.6)
sheet-band-results = Results items (4.7)
sheet-band-process-means = { $least ->
    [0] No systematic approach can be seen; information is scattered.
    [10] An approach is forming; most units have only begun and react to problems.
    [30] The approach meets the basic requirements and is deployed; it begins to be evaluated and improved.
    [50] The approach is effective, systematic and well deployed; it is improved on the basis of facts and fits what the organisation needs.
    [70] The approach meets all requirements and is deployed without significant gaps; improving and sharing are ways of managing.
    [90] The approach is complete and deployed everywhere without weakness; it keeps innovating and is one with what the organisation needs.
   *[other] See the standard.
}
sheet-band-results-means = { $least ->
    [0] No results, or poor ones.
    [10] Results in few areas; no clear trend, nothing to compare with.
    [30] Fair levels in many areas, with some improvement and first comparisons.
    [50] Good levels and trends in most important areas; some compare well.
    [70] Very good levels and lasting good trends in most important areas; most comparisons lead.
    [90] Excellent and lasting levels in all important areas; leading in the industry, an example to others.
   *[other] See the standard.
}

## The ranking

ranking-tab = Ranking
ranking-title = { $award } (edition { $number }) – overall ranking
ranking-note = Scores are calculated by formulas; change a percentage on an applicant’s page and they follow. Two decimals are shown, cut off and never rounded; comparisons use the numbers on the right.
ranking-place = Place
ranking-total = Total
ranking-part-total = Part total
ranking-qualifies = Reaches the threshold
ranking-results = Results items
ranking-compared = { $measure ->
    [total] Total (compared)
    [onsite] On-site (compared)
    [results] Results (compared)
   *[other] Compared
}
ranking-waiting = Review not finished
ranking-mean = Computed (%)
ranking-agreed = Agreed (%)
ranking-reason = Reason of the panel
ranking-accepted = Computed value accepted
ranking-counts = Counts (%)
ranking-earned = Points earned
ranking-rules = Rules
ranking-weight = Weight (%): { sheet-part }
ranking-threshold = Threshold
ranking-aggregation = { $aggregation ->
    [mean] Each item counts with the mean of the experts’ percentages.
    [trimmed_mean] With five experts or more, each item counts with their mean without one highest and one lowest; with fewer, with the mean.
    [consensus] Each item counts with the mean of the experts’ percentages, or with what the panel agreed instead.
   *[other] See the rules of the review.
}
ranking-exactly = Before comparing, { $decimals } decimals are kept: with at most seven experts this decides exactly as fractions do.

## The list of experts

pool-tab = Experts
pool-how = One row for each expert. Name, employer and telephone are needed, the rest may stay empty. Columns may stand in any order but must keep their headings.
pool-how-kin = The employers of close relatives are used to check for recusal. Separate several by a semicolon, or write each on a line of its own within the cell.
pool-name = Name
pool-employer = Employer
pool-credit-code = Unified credit code of the employer
pool-speciality = Speciality
pool-phone = Telephone
pool-kin = Employers of close relatives

## Scores: what may be wrong

ground-score-line-incomplete = This line is not complete. Please write the filing, the item and the percentage, for example A03 4.1.2 65.
ground-score-other-applicant = This says { $code }, but { $expected } is being scored. The line was not saved.
ground-score-item-unknown = There is no item “{ $item }”; the closest is { $closest } { $name }. Please check.
ground-score-item-twice = { $item } stands twice with different contents, also at { $first }. Neither was saved; please leave only one.
ground-score-comment-too-long = { $length } characters, at most { $limit }. Please shorten it.
ground-score-percent-unreadable = “{ $typed }” could not be read as a number. Please write figures, for example 65 or 65%.
ground-score-percent-fraction = “{ $typed }” is a fraction. For 65% please write 65, not 0.65.
ground-score-percent-range = “{ $typed }” is not between { $least } and { $most }. Please check.
ground-score-percent-step = Percentages go in steps of { $step }, and “{ $typed }” is none of them; the closest are { $below } and { $above }.

## Score sheets that come back: what may be wrong

ground-score-sheet-unknown = This score sheet was not issued here, or has lost its marks. Please take a new one, copy your entries into it, and send that. Scores already saved are not affected.
ground-score-sheet-layout = Rows or columns of this sheet have changed, so it cannot be matched. Please take a new one, copy your entries into it, and send that. Scores already saved are not affected.
ground-score-sheet-other-edition = This sheet belongs to another edition and was not saved. Please send this edition’s.
ground-score-sheet-other-applicant = This is the sheet of { $code }, but { $expected } is being scored; it was not saved.
ground-score-sheet-other-part = This sheet is for another part of the review ({ sheet-part }) and was not saved.
ground-score-sheet-heading-changed = The heading says “{ $found }” where “{ $expected }” should stand. Lest the wrong organisation be scored, nothing was saved.
ground-score-sheet-item-empty = The item’s number was deleted in this row; the row was not saved.
ground-score-sheet-row-mixed = The name of { $item } should be “{ $name }”. The row may have been mixed up and was not saved.
ground-score-sheet-item-missing = The row of { $item } { $name } is missing.
ground-score-sheet-rows-extra = Below the table stand { $count } rows more; they were not read.

## Workbooks: what may be wrong

ground-workbook-kind-unknown = This is not an Excel workbook (xlsx). Please save it as xlsx in its own program and send it again. Everything saved before is kept.
ground-workbook-macros = This workbook holds macros and was not taken, for safety. Please save it as xlsx without macros and send it again. Everything saved before is kept.
ground-cell-formula = A formula stands here. Please write the content itself.
ground-cell-merged = This cell is merged with others. Please unmerge it and fill it in again.
ground-cell-date = This has become a date. Please set the format of the cell to text or number and fill it in again.
ground-cell-error = An error value stands here. Please write what was meant.

## The list of experts: what may be wrong

ground-pool-column-missing = The column “{ $column }” was not found. Please use the template and keep its headings.
ground-pool-cell-empty = “{ $column }” is empty; the row was not read.
ground-pool-twice = Name and telephone are those of { $first }; only that row was read.
ground-pool-too-long = The list is too long and was read up to row { $most } only. Please split it.
ground-pool-empty = There is no expert in the list yet. Please fill in a row for each and send it again.
ground-cell-digits-lost = This number is too long: spreadsheets keep 15 digits, and the others have become 0. Please set the format of the cell to text and fill it in again.
