### A supervisor’s own program (python -m bot.trustee).

trustee-description = Keeps one part of the secret ballot’s key. It never goes online: files are downloaded from the chat, and what it writes is uploaded there.
trustee-key-file = your key file, for example on a memory stick; made at the first use
trustee-papers = files downloaded from the chat; several are dealt with one after the other
trustee-invited =
    Secret ballot of { $award }, edition { $edition }: { $count } supervisors make the key together.
    Later, { $threshold } of them are needed to obtain the totals.
trustee-name-line = { $number }. { $name }
trustee-which = Which of these are you? Please type the number (1 to { $count }):{" "}
trustee-new-passphrase = Please choose a passphrase for the key file, at least { $least } characters; it is not shown:{" "}
trustee-passphrase-again = Please type it again:{" "}
trustee-passphrase-short = A passphrase has at least { $least } characters. Please choose another.
trustee-passphrase-differs = The two passphrases differ. Please choose again.
trustee-passphrase = Passphrase of the key file (it is not shown):{" "}
trustee-key-made =
    ✓ The key file has been made: { $file }
    Keep the file and the passphrase safe, give them to nobody, and do not leave them on the server. Without either of them your part of the key is lost.
trustee-committed = Step 1 is done: your commitment has been written. It holds no secret.
trustee-dealt =
    Step 2 is done: the shares for the others have been written; each can be opened by its receiver only.
    Please write down the key’s fingerprint and compare it with the other supervisors in person:
    { $fingerprint }
trustee-confirmed = Step 3 is done: the shares from all others were checked, fit, and are in your key file.
trustee-complained =
    ! Shares do not fit. They were dealt wrongly by: { $names }.
    A complaint has been written. It opens the pad between you and them, this one time, so that anybody can check whose fault it is.
trustee-closed =
    Secret ballot of { $award }, edition { $edition }, round { $round }
    Opened: { $opened }; closed: { $closed }
    { $roll } on the roll, { $struck } of them struck; { $ballots } ballots cast.
trustee-question = { $number }. { $title }: { $award_class }
trustee-closed-holds =
    ✓ Everything was checked: the proofs of each ballot hold, none is copied, and there are as many as are marked on the roll.
    Fingerprint of the key: { $fingerprint }
trustee-same-again = You gave your share for round { $round } before, from this very file. It is written again as it was.
trustee-consent =
    Your share decrypts the totals only; no single ballot is opened.
    It is given once a round. If the numbers are not what you saw at the meeting, do not go on.
    To give it, type yes:{" "}
trustee-typed-yes = yes
trustee-decrypted = ✓ Your share of the decryption has been written.
trustee-answer-name = { $paper }-answer-{ $number }.json
trustee-answer-written = Please upload this file in the chat: { $file }
trustee-nothing-given = No answer was written to { $file }
trustee-broken-off = Broken off. The same command goes on from here.
trustee-no-file = There is no file { $file }. Please check the name.
trustee-file-there = The file { $file } exists and is not overwritten. Please name another key file.

## Papers that a trustee must refuse

fault-not-closed = Round { $round } is still open. Nobody may decrypt before it is closed.
fault-not-for-trustees = This file is not for trustees. Please download the file of the present step from the chat.
fault-commitments-changed = You have worked with other commitments before. One making of keys has one set of them; please compare the key’s fingerprint with the other supervisors.
fault-commitments-first = Please do step 2 (the commitments) first.
fault-key-not-ready = This key is not complete yet and cannot decrypt.
fault-single-ballot = On one question of this round a single member voted. To decrypt its totals would be to open that ballot, so it is refused.
fault-round-used = You have given your share for other contents of round { $round }. It is given once: the difference of two totals would show single ballots.
fault-no-consent = You did not type yes: no share was given, and nothing noted.
fault-key-file-changed = Another program has just changed the key file. Please close the other window and run this again.
fault-not-a-key-file = The first file is not a key file. Name the key file first, then the file to be dealt with.
fault-key-file-closed = The key file does not open: the passphrase is wrong, or the file was tampered with.
