### The command line, and what the server says on start.

cli-description = Filing for and reviewing a quality award
cli-command = command
cli-serve = start the server (a demonstration, unless --real is given)
cli-host = address to listen on
cli-port = port to listen on
cli-data = data folder
cli-real = real use: people enter by invitation, time is real, and there is nothing of the demonstration
cli-public-url = the public address that links and QR codes begin with, for example https://award.example.gov.cn
cli-database = address of a PostgreSQL database to use; otherwise the built-in one
cli-rehearse = rehearse from a scenario: simulated people on a virtual clock, with the outcome checked
cli-scenario = scenario file; otherwise the one that comes with the product
cli-json = also write the outcome to this JSON file
cli-documents = leave the files that people take away in this folder, one folder a person
cli-backup = back the data up to a file
cli-restore = restore the data from a backup file

start-demonstration = Demonstration: people, organisations and data are made up, and time can be moved on. For real use, add --real.
start-telegram = Telegram: connecting; the log says when it is connected, or why not. The web chat does not wait for it.
start-real = Real use: nothing of the demonstration is there, and people enter by invitation.
real-not-here = The data folder { $data } holds a demonstration and cannot serve a real edition. Please name another folder with --data.
start-address = Address: { $url }
start-data = Data folder: { $data }
start-single-writer = Please note: this system’s SQLite can damage data when several programs write at once. This product writes through one connection and is safe; please do not open the database with other programs while it runs.
start-first-secretary = For the secretariat’s first member, a link that works once: { $url }

## Backup and restore

cli-backup-done = Backup made: { $file } ({ $size }). It holds { $filings } filings and { $files } files, and was read again and found whole.
cli-backup-key = The key that opens these files is not in the backup; it is { $path }. Please keep a copy of it, apart from the backups: without it the files in a backup cannot be opened, and a lost key cannot be replaced.
cli-backup-damaged = Please note: { $count } files were missing or damaged before the backup was made; their names stand under “damaged” in its manifest.json. Please check the disk, and look for them in older backups.
cli-audit-broken = Please note: the record of acts does not follow from entry { $seq } on; somebody may have changed the database. Please leave everything as it is and tell the supervision group.
cli-restore-done = Restored: { $data } holds the data as backed up on { $at }, with { $filings } filings and { $files } files. The server can be started now.

ground-backup-no-database = The data folder { $data } holds no built-in database, so there is nothing to back up. Please name the data folder with --data; for PostgreSQL use pg_dump, as docs/operations.md says.
ground-backup-file-exists = The file { $file } is there already and will not be written over. Please choose another name.
ground-backup-database-damaged = The database did not pass its integrity check, so no backup was made. Please keep the earlier backups, check the disk, and follow docs/operations.md.
ground-backup-newer = The database in { $data } was not made by this version of the product, so no backup was made. Please back up with the version that the server runs.
ground-restore-no-file = There is no backup file { $file }. Please check its name.
ground-restore-not-a-backup = The file { $file } is not a backup of this product, or was not written to its end. Nothing was restored; please choose another backup.
ground-restore-newer = The backup { $file } was made by a newer version. Please update the product to that version first.
ground-restore-damaged = In the backup, { $member } is damaged. Nothing was restored; please choose another backup.
ground-restore-database-there = The data folder { $data } holds a database already, which will not be written over. Please name another folder with --data, or rename the old one and keep it.
ground-restore-in-use = The data folder { $data } is in use by another program. Please stop the server first.
ground-restore-key-missing = The backup holds sealed content, { $count } files among it, and the key that opens it is not at { $path }. Please copy the key there from where it is kept, and restore again.
ground-restore-key-other = The key at { $path } does not open what is sealed in the backup, { $count } files among it. Please put the key there that was in use when the backup was made, and restore again.
ground-restore-key-unusable = The key at { $path } cannot be used: it must be exactly 32 bytes long, and only its owner may read and write it (chmod 600). Please put that right and restore again.

## Why something was not done

cli-in-use = The data folder { $data } is in use by another program. Please stop that one, or name another folder with --data.
cli-database-newer = The database was made by a newer version ({ $revision }). Please update the product to that version, then start it.
cli-database-away = The database cannot be reached or written to. Please check the database server and the disk space, and try again.
cli-key-missing = There are encrypted files, and the key that opens them is not at { $path }. So that they can still be opened, the server was not started and no other key was made. Please copy the key there from where it is kept, then start.
cli-key-unusable = The key at { $path } cannot be used: it must be exactly 32 bytes long, and only its owner may read and write it (chmod 600). Please put that right, then start.
cli-files-of-another = The files in { $folder } are not this database’s, or the files that the database knows are not there. So that nothing is deleted by mistake, the server was not started. Please check the data folder and the database address.
cli-system-refused = The system did not allow this: { $problem }
cli-telegram = also connect to Telegram through this library; the token is taken from the variable TELEGRAM_TOKEN
cli-telegram-api = address of a Bot API server of your own instead of Telegram’s
cli-telegram-webhook = let Telegram post updates to the public address instead of fetching them
cli-telegram-files = let documents go through Telegram; without this they are uploaded on the web page only
cli-telegram-bad-token = What is in the environment variable { $variable } does not look like a bot token. Copy it whole from @BotFather; it looks like 123456:ABC…
cli-telegram-no-token = There is no token of the bot. Please put it into the variable { $variable } and start again.
