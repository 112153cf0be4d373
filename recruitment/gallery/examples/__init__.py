"""What the gallery shows its parts with: made up, said to be so, and never from the database."""
