### Coming in, the home card, help, language, and what anyone may meet.

welcome-title = Welcome
welcome-ask-name = What is your name? Please send it; what you do here is recorded under it.
welcome =
    Good day, { $name }.
    This is where the quality award is filed for and reviewed. Every answer is saved at once; you can leave at any time and go on later.

welcome-secretariat =
    You act for the secretariat.
    You can publish the call, invite people, see and return filings, export them, and enter working days.
welcome-applicant =
    Here you file for your organisation, in five steps:
    ① check the conditions; each one not met is explained with its article;
    ② enter the organisation’s details, three years’ figures and self-assessment scores;
    ③ make the declaration, describe the seven categories and upload the evidence;
    ④ hold the notice inside your organisation; its earliest end is computed for you;
    ⑤ check and submit, and get a receipt.
    Filing is voluntary and free of charge.
welcome-expert =
    You take part in this edition as an expert.
    Your tasks and their deadlines will come here once the review begins. Please declare your interests first (/recusal); applicants’ documents open after that.
welcome-committee =
    You take part in this edition as a member of the committee.
    You will be told here before the plenary meeting and the vote. Once the acceptance list is published, please declare your interests (/recusal).
welcome-supervisor =
    You take part in this edition as a supervisor.
    You will be told here how each stage goes, and asked to look into reports that come in.
welcome-public =
    Here you object to a public notice (article 23). You will be told here how it is dealt with, and of the result in writing.
welcome-department =
    You take part in this edition for a department.
    You will be told here when its opinion is asked for. There is nothing to do now.

button-home-secretariat = Open the desk
button-home-applicant = Begin or continue filing

## Help

help-title = Help
help =
    Press the buttons on the cards, or type your answer. These commands work too:
    /status – progress and deadlines
    /deadlines – what is due, and how each was counted
    /objections – your objections to public notices
    /resume – back to where you were
    /cancel – leave what you are doing; what was saved stays saved
    /link – go on with another device or in another messenger
    /language – Chinese or English
    /help – this page
help-secretariat =
    Secretariat:
    /desk – open the desk
help-applicant =
    Applicants:
    /filing – open your filing

## Language

language-title = Language
language-ask = Please choose a language.
language-zh = 中文
language-en = English
language-chosen = The language is now English.

## When something is not as expected

cancelled = You have left what you were doing. What was saved is still there.
unknown-command = There is no such command. Send /help to see which there are.
not-for-you = This is for people in another role; with yours it cannot be done. If in doubt, please ask the secretariat.
stale-button = This button belongs to an earlier card and no longer applies. Nothing was changed. Please go on from where things stand now.
file-refused =
    { $reason }
    This file was not kept; nothing else is affected.
file-unexpected = No file is needed at this step, and the one you sent was not kept. Please go back to the question that asks for it first.

## Other devices

link-title = Go on elsewhere
link =
    Open the link below to go on as yourself; everything you filled in is there.
    It works once, within 30 minutes. Please do not pass it on.
    { $ways }
link-on-telegram = Telegram: { $link }
upload-elsewhere =
    Please upload documents on the web page; they do not go through this messenger. The link below is for you alone, works once, within 30 minutes:
    { $link }
    When it is done, come back here and send /resume.
