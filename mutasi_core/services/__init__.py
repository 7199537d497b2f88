"""What a page, the command line or another program may ask: one function a question."""
