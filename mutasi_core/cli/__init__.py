"""The command line: words to services, answers to text or JSON."""
