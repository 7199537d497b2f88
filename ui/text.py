"""Text of others on our pages: uploaded names shown as they are, never as markup."""

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_LINKED = re.compile(r"(:|@|\bwww)(?=\S)", re.IGNORECASE)
_JOINER = "\N{WORD JOINER}"


def plain(text: str) -> str:
    r"""Make a text safe inside Markdown: it appears letter for letter and does nothing.

    Every punctuation mark is escaped. An invisible joiner breaks what Streamlit still replaces
    afterwards: emoji and icon names between colons, bare web and mail addresses.

    Example:
        >>> plain("[klik](x) **Budi**")
        '\\[klik\\]\\(x\\) \\*\\*Budi\\*\\*'
    """
    one_line = " ".join(text.split())
    return _PUNCTUATION.sub(r"\\\1", _LINKED.sub(rf"\1{_JOINER}", one_line))
