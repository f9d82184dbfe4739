"""What readers are told of a stretch that a format's reader leaves out of the article."""

from __future__ import annotations

# Of an HTML page
MENU = "menu"
COMMENT = "comment"
FOOTER = "page footer"
FORM = "form or banner"
CAPTION = "caption"
STRUCK = "struck out"
NOTE_MARK = "note mark"
OUTSIDE = "outside the main text"

# Of a PDF file
RUNNING_HEAD = "running head"
WATERMARK = "watermark"

# Of both
HIDDEN = "hidden text"

# Of a mail
MAIL_HEADER = "mail header"
COVERING_NOTE = "covering note"
QUOTED_REPLY = "quoted reply"
SIGNATURE = "signature"

# Each is explained in docs/guide/choosing.md, below "What is left out".
CUTS: frozenset[str] = frozenset(
    {MENU, COMMENT, FOOTER, FORM, CAPTION, STRUCK, NOTE_MARK, OUTSIDE}
    | {RUNNING_HEAD, WATERMARK, HIDDEN}
    | {MAIL_HEADER, COVERING_NOTE, QUOTED_REPLY, SIGNATURE}
)
