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
cli-backup = back the data up to a file
cli-restore = restore the data from a backup file

start-demonstration = Demonstration: people, organisations and data are made up, and time can be moved on. For real use, add --real.
start-real = Real use: nothing of the demonstration is there, and people enter by invitation.
start-address = Address: { $url }
start-data = Data folder: { $data }
start-single-writer = Please note: this system’s SQLite can damage data when several programs write at once. This product writes through one connection and is safe; please do not open the database with other programs while it runs.
start-first-secretary = For the secretariat’s first member, a link that works once: { $url }
