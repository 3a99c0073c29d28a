"""What people take away: workbooks, documents, archives, pictures."""
