"""The recipe that turns treebanks and name corpora into the network of `counterclaim.language`."""
