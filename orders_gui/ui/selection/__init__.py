"""What is done with several chosen orders: bulk edit, tags, merging what is there twice."""
