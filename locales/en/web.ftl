### The web chat's own texts. What the cards say is in each conversation's file.

## Entering

web-gate-title = Please enter by your link
web-gate =
    This is where the award is filed for and reviewed, by applicants and by those who were invited.

    Applicants: please scan the QR code in the public call, or open the link in it.
    Experts, committee, supervisors and others: please open the invitation that the secretariat sent to you.
    The public: to read the notices, to object or to report misconduct, see the public notices below.

    If you have been here before, please use the same device and the same browser.
web-enter-title = Welcome
web-enter-call =
    This is the link of the public call. Applicants press the button to begin; there is no registration and no password. Filing is voluntary and free of charge.

    This device is remembered: you may leave at any time and go on where you were.
web-enter-invitation =
    This invitation is for you personally. Press the button to enter; there is no registration and no password.

    The link works once, and this device is remembered. Please enter on your own phone or computer, and do not pass the link on.
web-enter-notice =
    Press the button to enter. You can object to the notice, or report misconduct. There is no registration and no password, and nobody asks for your name.

    This device is remembered: you may leave at any time and go on where you were.
web-enter-report =
    Press the button to enter and report misconduct in the award to the supervision group. There is no registration and no password; nobody asks for your name, and you can stay anonymous.

    If others use this device too, please open this page in a private window.
web-enter-known = On this device you are already in as { $name } ({ $role }). To use this link as well, press the button.
web-enter-button = Enter
web-enter-back = Back to my chat
web-refused-title = This link cannot be used
web-refused =
    It may have been used already, may have expired, or was not copied whole.

    An invitation: please ask whoever sent it for a new one.
    The link of a public call: please scan the QR code again; the call says when filing has closed.

## Pages about errors

web-not-found-title = There is no such page
web-not-found = The address may be incomplete, or the file is gone or not open to you. Please go back to the chat.
web-foreign-title = This was not done
web-foreign = The request did not come from this page, so it was not carried out. Please go back to the chat, reload it and try again.
web-bad-request-title = This was not completed
web-bad-request = What was sent was incomplete and was not saved. Please reload the page and try again.
web-error-title = Not completed for now
web-error = Something went wrong on the server and this step was not saved. Everything before it is safe; please try again later.
web-needs-script = This page needs JavaScript. Please allow it in your browser and reload.

## Header

web-connecting = Connecting
web-connected = Connected
web-away = Reconnecting
web-menu = Common actions
web-menu-status = Status and deadlines
web-menu-resume = Continue where I was
web-menu-help = Help
web-menu-language = Change language

## Conversation

web-log = Conversation
web-day = { $weekday }, { $date }
web-opening = Opening the conversation
web-earlier = Show earlier messages
web-new-message = New message
web-from-bot = Award system:
web-from-you = You:
web-sending = Sending
web-waiting = Not sent yet; goes out when the network is back
web-saved = Saved
web-retry = Send again
web-discard = Do not send
web-unfold = Show all
web-fold = Show less
web-copy = Copy link
web-copied = Copied
web-close = Close

## Writing

web-write = Write a message
web-send = Send
web-attach = Add a file or picture
web-choose-file = Choose a file or picture
web-take-photo = Take a photo
web-record = Record
web-stop-recording = Stop and send
web-recording = recording-
web-no-microphone = Nothing was recorded: the browser has not allowed the microphone. Please allow it in the browser’s settings for this site, or record with the phone and send that file.
web-pick-date = Pick a date
web-drop = Let go to upload
web-too-long = This text is too long; about 20,000 characters can be sent at once. Please send it in parts, or upload it as a file.
web-hint-nothing = Write, or press a button above
web-hint-text = Write here
web-hint-long-text = Write here, in paragraphs if you like
web-hint-number = A number, such as 3500万 or 35,000,000
web-hint-date = A date, such as 2026-02-10
web-hint-phone = Phone number
web-hint-email = E-mail address
web-hint-file = Please upload a file
web-hint-evidence = Percentage, comment or file
web-hint-paper = Upload the JSON file
web-hint-text-or-file = Write here, or upload a file

## Files

web-uploading = Uploading { $percent }%
web-upload-waiting = Waiting to upload
web-stored = Uploaded
web-cancel-upload = Cancel
web-upload-cut = The upload was interrupted and the file was not saved. Please check the network and send it again.
web-file-empty = This file is empty and was not uploaded. Please check it and choose again.
web-file-too-large = The file has { $size }, over the limit of { $limit }, and was not uploaded. Please make it smaller or split it, then choose again.
web-download = Download { $name }
web-enlarge = Enlarge { $name }

## Demonstration

web-demo = Demo
web-desk = Demonstration desk
web-desk-note = This is a demonstration. People, organisations and figures are made up and have no legal effect.
web-desk-clock = Demonstration time
web-desk-hour = 1 hour later
web-desk-workday = 1 working day later
web-desk-workdays = 5 working days later
web-desk-people = You are
web-desk-tabs = Open another person in a new tab to act as two people at once.

## The notice board

web-see-notices = See the public notices
web-board-title = Public notices
web-board-now = On notice now
web-board-calls = Open for filing
web-board-past = Earlier notices
web-board-nothing = No notice is running at present.
web-board-running = Running
web-board-over = Ended
web-board-corrected = Corrected
web-board-counted = How this was counted
web-board-successor = See the corrected notice
web-board-predecessor = This notice corrects an earlier one; see that
web-board-ways = Objections are taken while the notice runs (article 23); misconduct can be reported to the supervision group at any time (article 25).
web-board-object = Object
web-board-report = Report misconduct
web-board-download = Download as a Word document
web-board-file = Begin to file
web-board-back = All notices
web-board-home = For applicants and reviewers
web-board-language = English
web-no-notice-title = There is no such notice
web-no-notice = The address may be incomplete. All notices, those that have ended or were corrected too, are listed on the notice board.
