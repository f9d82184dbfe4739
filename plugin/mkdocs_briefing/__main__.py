"""`python -m mkdocs_briefing` is the command `briefing`."""

from mkdocs_briefing import stopping


def main() -> None:
    """Run the command; it can be stopped from its first moment on."""
    stopping.listen()
    from mkdocs_briefing import cli  # noqa: PLC0415 - takes a while, after the above

    cli.main(prog_name="briefing")


# Processes that share the work import this file too, under another name.
if __name__ == "__main__":
    main()
