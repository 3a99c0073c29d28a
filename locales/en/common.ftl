### Dates, numbers, money, articles, common buttons and phrases.

## Dates

weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
date = { $weekday } { $day } { $month } { $year }
day-of-month = { $day }
date-short = { $day } { $month }
moment = { $day }, { $time }
year = { $year }

## Numbers, lists, money

numerals = 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40
list-marks = ① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ ⑳
list-separator = { ", " }
money = CNY { $amount }
# Chinese counts money in ten thousands; English does not use this one.
money-wan = CNY { $amount } × 10,000

## Articles. Every ground is whole sentences with their full stop; the article follows in brackets.

article = Article { $number }
article-item = Article { $number }({ $item })
ground-with-article = { $ground } ({ $article })

## Roles

role-secretariat = Secretariat
role-applicant = Applicant
role-expert = Expert
role-committee = Committee member
role-supervisor = Supervisor
role-department = Department

## Stages

stage-preparing = In preparation; the call is not published yet
stage-called = The call is set; its day of publication has not come yet
stage-filing = Open for filing
stage-qualification = Filing has closed; qualifications are being checked
stage-acceptance_notice = The acceptance list is on public notice
stage-review = Under review
stage-plenary = Before the committee
stage-award_notice = The proposed winners are on public notice
stage-government = Before the county government
stage-followup = Announced; in follow-up
stage-closed = Closed

## Answers

answer-yes = Yes
answer-no = No
answer-declared = I have read this and declare it
typed-yes = yes y true 1 是 是的 有 对
typed-no = no n false 0 否 不是 没有 无
not-answered = Not answered
not-answered-optional = Not answered (optional)
answer-not-taken =
    { $reason }
    This answer was not saved; everything before it is. Please send it once more.
refused-title = This could not be done

## Files

mark-public = May be public
mark-trade_secret = Trade secret
mark-none = Not marked
file-line = { $name } ({ $mark })
being-prepared = ⏳ The file is being made and will appear here. You can go on with something else.
errand-failed = The file was not made; the fault is on the server, and what was saved is not affected. Please try again later. If it still fails, please tell whoever runs this system.

## Common buttons

button-home = Home
button-help = Help
button-resume = Go on
button-back = Previous
button-later = Answer later
button-skip = Skip
button-all = Show all
button-field-done = This one is done
button-remove-file = Remove { $name }
button-previous = Previous page
button-more = Next page
