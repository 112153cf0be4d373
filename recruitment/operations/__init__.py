"""Starting, watching and keeping the site."""
