### Public notices (arts. 17, 22).

button-notices = Public notice
notices-title = Public notice
notice-not-yet-title = The list cannot be published yet
notice-draft = { $edition }: { $count } accepted applicants; the list can be published.
button-publish-notice = Publish the acceptance list
notice-place = In which media or where is the notice published? Please send the name. The call was published in “{ $media }”.
button-same-media = Same as the call
notice-preview =
    Published in: { $place }
    It runs from today until { $until }. The day of publication is not counted; once published it cannot be shortened.
button-publish-notice-now = Publish the notice
notice-published = ✓ The notice is published and all concerned have been told. Its text follows, ready for the media.
notice-kind-said = { $kind ->
    [award] Proposed winners
   *[acceptance] Acceptance list
}
notice-running =
    { notice-kind-said }, running: { $place }, published { $at }.
    Until { $until }.
notice-over =
    { notice-kind-said }, over: { $place }, published { $at }.
    Until { $until }.
notice-standing = May go on: { $goes_on }. Held by an objection: { $held }. Objection upheld: { $out }.
gate-open = The notice is over and no objection is open; the next stage can begin.
gate-blocked = The next stage cannot begin yet:
button-go-on-acceptance = Begin the review
button-go-on-award = Submit to the government
notice-ended = ✓ The next stage has begun: { stage-said }. All concerned have been told.

## The proposed list

button-award-list = The proposed list
award-title = Proposed winners
award-list = The committee has voted { $count } onto the proposed list (Article 21). The list is what the ballot came to: nobody is added, left out or moved to another class. After the notice it goes to the government.
award-list-why = – { $ground }
award-list-gone = Withdrawn or excluded by an objection since the ballot: { $filings }. Their places stay vacant; nobody moves up ({ $article }).
award-list-proposed = { $filing } { $name }: { $award_class }
button-publish-award-notice = Publish the proposed list
button-notice-text = Text of the notice
button-correct-notice = Correct the notice
notice-mistake = A published notice is not changed; a corrected one is published anew and runs its whole length again. Please say what was wrong; the new notice says so.
notice-text-title = Text of the notice
notice-document-ready = ✓ The notice as a Word document.

## The notice itself

public-notice-title-acceptance = { $award } (edition { $number }): applicants accepted for review
public-notice-intro-acceptance = Under article 17 of the regulation of the { $award } ({ $document }), and after the departments’ opinions and the qualification review, these applicants of edition { $number } are accepted for review:
public-notice-title-award = { $award } (edition { $number }): proposed winners
public-notice-intro-award = Under articles 21 and 22 of the regulation of the { $award } ({ $document }), and after the review and the vote of the committee’s plenary meeting, these winners of edition { $number } are proposed:
public-notice-listed = { $place }. { $organisation }
public-notice-listed-class = { $place }. { $organisation } ({ $award_class })
public-notice-period = The notice runs for { $workdays } working days from { $first } until { $until }; the day of publication is not counted.
public-notice-person = Objections are made to the secretariat in writing while the notice runs, with evidence. A person signs with their name and gives a telephone number, a postal address and proof of identity.
public-notice-organisation = An organisation gives its domicile, telephone number and postal address, and affixes its seal.
public-notice-contact = Contact: { $contact }
public-notice-correction = Correction: { $mistake }. This notice takes the place of the one published before and runs anew.
public-notice-date = { $day }
