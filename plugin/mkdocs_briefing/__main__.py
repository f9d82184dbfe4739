"""`python -m mkdocs_briefing` is the command `briefing`."""

from mkdocs_briefing import stopping


def main() -> None:
    """Run the command; it can be stopped from its first moment on."""
    stopping.listen()
    from mkdocs_briefing import cli, publish, reading_process  # noqa: PLC0415 - a second, after the above

    stopping.before_leaving(reading_process.kill_all, publish.discard)
    cli.main(prog_name="briefing")


# Processes that share the work import this file too, under another name.
if __name__ == "__main__":
    main()
