### What the system says on Telegram by itself.

telegram-group = To protect everybody’s information, nothing is done in groups. Please open my profile and write to me alone.
telegram-enter-by-link = You are not known yet. Please open the link in the call, or the invitation that the secretariat sent you.
telegram-not-saved =
    { $reason }
    What you sent is not saved yet. It will be tried again by itself; please do not send it twice. You get an answer here once it is saved.
telegram-trouble = Something went wrong. What you just sent was not saved; everything before is there. Please send it again later, and if that does not help, ask the secretariat.
telegram-file-elsewhere =
    Please open “{ $name }” on the web page; it does not go through Telegram. The link below is for you alone, works once, within 30 minutes:
    { $link }

## The menu of commands

command-status = Progress and deadlines
command-resume = Back to where you were
command-filing = Open the filing
command-deadlines = What is due, and when
command-objections = My objections
command-link = Go on with another device or messenger
command-language = Chinese or English
command-cancel = Leave what you are doing
command-help = Help
