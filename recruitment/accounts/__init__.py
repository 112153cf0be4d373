"""The people of HR: invitations, sign-in, second factor, sessions."""
