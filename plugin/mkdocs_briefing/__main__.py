"""`python -m mkdocs_briefing` is the command `briefing`."""

from mkdocs_briefing.cli import main

# Processes that share the work import this file too, under another name.
if __name__ == "__main__":
    main(prog_name="briefing")
