"""Mail is written with the data that causes it, and delivered afterwards."""
