"""The parts of the face, each in every state, for whoever builds with them."""
