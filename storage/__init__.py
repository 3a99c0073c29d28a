"""What outlives a restart: the database, the encrypted files, the keys that open them."""
