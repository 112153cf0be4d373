"""What the site is made of that others wrote: a bill of materials for programs, and a page of licences for people."""
