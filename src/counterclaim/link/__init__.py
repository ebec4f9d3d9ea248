"""What is one thing over many reports: copies of a story, incidents and episodes."""
