"""What a file holds, as bytes and back: for the store, and from the processes that read."""

from __future__ import annotations

import json

from pydantic import ConfigDict, RootModel
from pydantic_core import PydanticSerializationError

from mkdocs_briefing.model import Contents


class Packed(RootModel[Contents]):
    """What a file holds, to and from JSON. A figure's bound may be infinite ("at least 50")."""

    model_config = ConfigDict(ser_json_inf_nan="constants")


def pack(contents: Contents) -> bytes:
    """Return the contents as JSON, with escapes where a text holds what UTF-8 cannot."""
    packed = Packed(contents)
    try:
        return packed.model_dump_json().encode()
    except (PydanticSerializationError, UnicodeEncodeError):
        return json.dumps(packed.model_dump()).encode()


def unpack(packed: bytes) -> Contents:
    """Return the contents again, the same. Raises ValueError for anything else."""
    try:
        return Packed.model_validate_json(packed).root
    except ValueError:  # pydantic takes no half of a surrogate pair
        return Packed.model_validate(json.loads(packed)).root
