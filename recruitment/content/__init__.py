"""Texts that HR writes, with every version kept, and the list of all content that wants looking after."""
