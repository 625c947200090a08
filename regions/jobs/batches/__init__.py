"""Work on hundreds of documents: parts that workers take in turn, kept one by one."""
