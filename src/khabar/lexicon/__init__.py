"""What an Arabic reader of any year knows: data files to read and correct, and their loading."""
