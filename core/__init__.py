"""What the award is: its rules and what people may do. No chat, no database, no clock."""
