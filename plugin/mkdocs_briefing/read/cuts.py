"""What readers are told of a stretch that a format's reader leaves out of the article."""

from __future__ import annotations

# Of HTML pages, some of them of Word and PDF files too
MENU = "menu"
COMMENT = "comment"
FOOTER = "page footer"
FORM = "form or banner"
CAPTION = "caption"
HIDDEN = "hidden text"
STRUCK = "struck out"
NOTE_MARK = "note mark"
OUTSIDE = "outside the main text"

# Of PDF files
RUNNING_HEAD = "running head"
WATERMARK = "watermark"

# Of Word documents
HEADER = "page header"
NOTE = "note"
CONTENTS = "table of contents"

# Of mails
MAIL_HEADER = "mail header"
COVERING_NOTE = "covering note"
QUOTED_REPLY = "quoted reply"
SIGNATURE = "signature"

# Each is explained in docs/guide/choosing.md, below "What is left out".
CUTS: frozenset[str] = frozenset(
    {MENU, COMMENT, FOOTER, FORM, CAPTION, HIDDEN, STRUCK, NOTE_MARK, OUTSIDE}
    | {RUNNING_HEAD, WATERMARK, HEADER, NOTE, CONTENTS}
    | {MAIL_HEADER, COVERING_NOTE, QUOTED_REPLY, SIGNATURE}
)
