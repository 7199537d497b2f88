"""Uploaded names inside Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.text import plain

HOSTILE = [
    "[klik](http://situs.example)",
    "![gambar](http://situs.example/a.png)",
    "**tebal** _miring_ `kode`",
    ":red[merah] :material/delete: :smile:",
    "$x^2$ ~~coret~~",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "www.situs.example orang@situs.example https://situs.example",
    "# Judul\n- butir\n1. satu",
    "&lt;b&gt; &copy;",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_punctuation_is_left_that_markdown_could_act_on(text):
    assert not re.search(r"(?<!\\)[!-/:-@\[-`{-~](?<!\\)", re.sub(r"\\.", "", plain(text)))


@pytest.mark.parametrize("text", [":smile:", ":material/delete:", "a@b.example", "www.b.example"])
def test_what_is_replaced_after_markdown_is_broken_by_a_joiner(text):
    assert "\N{WORD JOINER}" in plain(text)


@given(st.text())
def test_the_reader_sees_the_same_letters(text):
    shown = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", plain(text)).replace("\N{WORD JOINER}", "")

    assert shown == " ".join(text.split()).replace("\N{WORD JOINER}", "")
