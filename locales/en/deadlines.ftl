### Deadlines, how they were counted, holidays.

deadlines-title = Deadlines
deadlines-none = Nothing is due for you at present. You will be reminded here in good time.
deadline-about = { $about } { $rule }
deadline-left = { $left ->
    [0] No working day is left before it.
    [one] One working day is left.
   *[other] { $left } working days are left.
}
button-timeline = Timeline
timeline-follows = The timeline is being drawn and follows shortly.
timeline-ready = The timeline: dark days are counted, light ones are not.
timeline-name = Timeline of deadlines
timeline-today = Today
timeline-make-up = Make-up day
timeline-entry = { $name }: { $due } ({ $article })
timeline-entry-past = { $name }: { $due }, over ({ $article })
deadline-hours-left = Hours left: { $hours }.
timeline-counted = Working days counted
timeline-skipped = Not counted
deadline-line = { $rule }: { $due } ({ $article })
deadline-past = { $rule }: { $due }, past ({ $article })
deadline-unknown = { $rule }: the holiday arrangement of { $year } has not been entered yet, so this cannot be computed ({ $article })
deadline-filing-closes = Filing closes
deadline-internal-notice-latest = Latest time to post the internal notice
deadline-internal-notice-ends = The internal notice ends
deadline-correction-due = Corrections are due
deadline-opinion-due = Departments’ opinions due
deadline-refusal-answer-due = Applicant’s answer due
deadline-notice-ends = Notice over
deadline-objection-due = Answer to the objection due
deadline-objection-completion-due = Objection to be completed
deadline-named =
    { $deadline ->
        [internal-notice-latest] latest time to post the internal notice
        [internal-notice-ends] end of the internal notice
        [correction-due] corrections due
       *[filing-closes] filing closes
    }

derivation =
    { $workdays ->
        [one] 1 working day: { $counted }.
       *[other] { $workdays } working days: { $counted }.
    }
    Not counted: { $skipped }.
counted-make-up = { $day } ({ $weekday }, worked in exchange)
skipped-day = { $day } ({ $reason })
skipped-days = { $first } to { $last } ({ $reason })
skipped-weekend = weekend
skipped-day_zero = starting day

festival-new_year = New Year’s Day
festival-spring_festival = Spring Festival
festival-qingming = Qingming Festival
festival-labour_day = Labour Day
festival-dragon_boat = Dragon Boat Festival
festival-mid_autumn = Mid-Autumn Festival
festival-national_day = National Day
festival-other = other days off
festival-separator = { " and " }
