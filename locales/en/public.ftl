### The public: notices on their pages and cards (arts. 17, 22, 23), reports (art. 25).

role-public = the public

## What pages and cards say of a notice

posting-published = Published in { $place }, { $at }.
posting-until = It runs until { $until }.
posting-ended = It ended { $until }.
posting-would-end = It would have run until { $until }.
posting-mistake = Corrected and published anew on { $at }; the corrected notice counts. What was wrong: { $mistake }.
call-open-title = { $award } (edition { $number }): call for applicants
call-open-until = Filing closes { $closes }.
call-open-media = Published in { $media }, { $at }.
call-open-contact = Contact: { $contact }
public-notice-online = Objections can also be made online, with the same documents: { $link }

## People without a role

public-home-title = Notices, objections and reports
public-home =
    Here you can read the public notices, object to one while it runs, and report misconduct to the supervision group. There is no registration, and nobody asks for your name.
    All notices: { $link }
public-home-notice = On notice now: { $title }. { $until }
public-home-no-notice = No notice is running at present.
public-objecting = Objections are taken until the notice ends. The next step says what a person and what an organisation has to provide ({ $article }).
button-object = Object
button-corrected-by = See the corrected notice
button-report = Report misconduct
help-public =
    The public:
    /start – the notices that run, to object, to report misconduct
    All notices: { $link }
help-supervisor =
    Supervision group:
    /reports – the reports that have come in
ground-notice-unknown = There is no such notice; the link may not have been copied whole.
ground-edition-unknown = There is no such edition of the award; the link may not have been copied whole.

## Reporting

report-title = A report to the supervision group
report-begin =
    Anybody may report misconduct in the award to the supervision group ({ $article }).
    A report goes to the supervision group directly. The secretariat and the committee learn only that there is one, and its code: neither what it says nor who wrote it.
    What you send is kept encrypted and does not stay in this chat; who you are is not noted in the report.

    Please write in one message what happened, who is concerned, when and where, and what it can be checked by.
report-as-yourself =
    You are here under your own role. It is not attached to the report, but this chat shows that you have dealt with one. If you would rather not have that, open this link in a private window:
    { $link }
report-how =
    Received, { $length } characters; not filed yet.
    You can file it anonymously, or leave your name and how to reach you, so that the supervision group can ask; only the group sees that.
report-contact = Please send your name and how you can be reached, such as a telephone number, in one message. The report is then filed at once.
button-report-anonymous = File it anonymously
button-report-named = Leave a contact, then file it
button-report-again = Write it again
button-report-drop = Do not report
report-dropped = Nothing was reported, and what you wrote was not kept.
report-filed-title = ✓ The report is filed
report-filed =
    The code of your report: { $code }
    Please note it: the supervision group knows your report by it. The code itself says nothing.

    What comes next: the supervision group looks into it and reports to the committee and the secretariat ({ $article }).
report-then-anonymous = You left no contact, so the supervision group cannot reach you. If you learn more, you can report again and give this code.
report-then-named = If the supervision group has questions, it will reach you the way you gave.
report-on-the-web =
    Reports do not go through this messenger. Please open the link below; there is no registration, and nothing ties it to who you are here:
    { $link }
said-in-confidence = (kept encrypted, not in this chat)

## The supervision group

button-home-supervisor = Read reports
reports-title = Reports received
reports =
    { $edition }: { $count ->
        [0] no report has come in.
        [one] one report. Press its code to read it; each reading is recorded.
       *[other] { $count } reports. Press a code to read one; each reading is recorded.
    }
reports-line = { $code } – { $at }
reports-on-the-web =
    Reports are not shown in this messenger. The link below is for you alone, works once, within 30 minutes; on the web page, send /reports:
    { $link }
report-code = Report { $code }
report-at = Received { $at }
report-named = How the reporter can be reached: { $contact }
report-anonymous = Anonymous; no contact was left.
report-reading-noted = This reading was recorded. Please keep it confidential and do not pass it on.
button-reports = All reports

notice-misconduct-report = The supervision group has received a report, code { $code } (article 25). It looks into it and will report on that separately.
notice-report-to-read =
    ! A report has come in, code { $code }. Please look into it (article 25).
    .button = Read reports
