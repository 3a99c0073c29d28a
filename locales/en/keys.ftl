### The ballot’s key in the chat: for supervisors.

keys-title = The key of the secret ballot
keys-none =
    Ballots are encrypted. The supervisors make the key together, each on a machine of their own, and each keeps a part (Article 21).
    There are three steps; in each you download a file, have your own program deal with it, and upload the answer. No secret passes through here.
    The key must be ready before voting begins.
button-keys-begin = Begin making the key
button-keys-simulate = Let simulated supervisors do it (demonstration)
keys-simulated = Demonstration: this key is made and used by simulated supervisors. It is of no use for a real ballot.
keys-begun = ✓ Begun, and all supervisors are told: { $names }.
keys-step = Step { $step } of { $of }
keys-awaited = Still awaited: { $names }
keys-fingerprint =
    Fingerprint of the key: { $fingerprint }
    Please write it down and compare it with what your program shows; it is needed again after the ballot.
keys-not-yours = Other supervisors make this key; there is nothing for you to do.
keys-given = You have done this step. You will be told when everybody has.
keys-do-committing =
    Please download the file of this step and run on your own machine:
    { $command }
    The program asks who you are, makes your key file, and writes an answer: please upload that here. Keep the key file to yourself; do not upload it.
keys-do-dealing =
    All commitments are in. Please download the file of this step and run on your own machine:
    { $command }
    Then upload the answer that it writes.
keys-do-confirming =
    All shares are in. Please download the file of this step and run on your own machine:
    { $command }
    The program checks each of them and writes an answer: please upload that here.
keys-key-file = ballot.key
keys-command = python -m bot.trustee { $key } { $paper }
keys-paper-name = ballot-key-step-{ $step }
keys-closed-name = ballot-round-{ $round }-to-decrypt
keys-name-election = ballot-round-{ $round }-election
keys-name-board = ballot-round-{ $round }-result
keys-name-whole_board = ballot-round-{ $round }-result-supervisors
button-keys-paper = Download the file of step { $step }
button-keys-closed = Download the box of round { $round }
button-keys-election = Election file of round { $round }
button-keys-board = Result file of round { $round }
button-keys-whole = Result file of round { $round } (supervisors)
keys-paper-ready =
    Here is the file. Please run on your own machine:
    { $command }
    Then upload the answer that it writes.
keys-taken = ✓ Received and checked.
keys-refused =
    ! This file cannot be used and was not kept.
    { $reason }
keys-not-a-paper = ! This file is too large to be an answer of a supervisor’s program.
keys-nothing-awaited = No file is awaited now.
keys-ready = The key is ready. { $count } supervisors keep a part each; { $threshold } of them are needed to decrypt.
keys-no-round = No ballot waits to be decrypted now.
keys-closed =
    Round { $round } is closed. { $threshold } shares of the decryption are needed; { $count } received{ $count ->
        [0] {""}
       *[other] {": "}{ $names }
    }.
keys-do-decrypt =
    Please download the box and run on your own machine:
    { $command }
    The program checks all ballots, says which round it is and how many there are, and once you agree writes your share: please upload that here. Only totals are decrypted.
keys-share-given = Your share of the decryption was received.
keys-counted = ✓ The totals of round { $round } are there. The result stands with the ballot; its file can be downloaded here.
keys-failed = The key was not made, or is of no use any more: { failure-said } Please make another; all earlier files are void.
failure-said = { $why ->
    [share-wrong] { $names } dealt a wrong share.
    [complaint-false] { $names } complained without cause.
   *[lost] the parts of { $names } are lost, and too few are left.
}
keys-lost = Lost: { $names }
keys-too-few = Too few supervisors are left; the key must be made anew.
button-keys-lost = My key is of no use any more
keys-ask-reason =
    Please say why: for example the key file is lost, the passphrase forgotten, or you cannot take part any more.
    While the key is being made, everybody is needed and it must be made anew. Later, once too few are left to decrypt, ballots not yet counted are void and voted again.
keys-give-up-preview =
    Reason: { $reason }
    This cannot be taken back, and is recorded.
button-keys-give-up = Confirm that it is lost
keys-given-up = Recorded: your key is of no use any more.
keys-published-title = { $kind ->
    [election] Election file
   *[board] Result file of the ballot
}
keys-ready-election = Here is the file: what is voted on, the roll and the key. Whoever has challenged a ballot can check offline, by its code, that it was sealed as they had chosen:
keys-ready-board = Here is the file. It holds the encrypted ballots, proofs and totals, and nothing of what any single ballot says. Anybody can check it offline:
keys-ready-whole_board = Here is the file, for the supervisors to check. It holds totals that too few voted for to be published; please do not pass it on. To check it offline:
keys-verify-command = python -m bot verify-ballot { $file }{ $kind ->
    [election] {" "}--opened CODE
   *[board] {""}
}

## Notices

notice-key-paper-awaited =
    ! Key of the secret ballot: step { $step } waits for you (Article 21).
    .button = Go there
notice-key-ready =
    ✓ The key of the secret ballot is ready; all supervisors have confirmed it (Article 21).
    .button = Open
notice-key-failed =
    ! The key of the secret ballot is of no use: { failure-said } It must be made anew.
    .button = Open
notice-share-refused =
    ! Round { $round }: the share of the decryption that { $name } gave did not hold and was not kept.
    .button = Open

## Grounds

ground-key-there = There is a key already, or one is being made.
ground-key-of-round = Round { $round } still needs the present key. Either supervisors declare their keys lost, or the secretariat voids the round, first.
ground-trustees-too-few = Only { $count } supervisors can take part, and at least { $least } are needed. Whoever is recused from any candidate cannot.
ground-not-a-trustee = You are not among the supervisors who keep this key.
ground-key-paper-not-awaited = No file is awaited now.
ground-key-paper-of-another-step = This file is not the answer to step { $step }. Please use the file downloaded for step { $step }.
ground-key-paper-of-another = This file is not by { $name }. Supervisors upload their own only.
ground-key-paper-given = You have given another answer to this step before. That one stays.
ground-share-not-awaited = Round { $round } does not wait for shares of the decryption now.
