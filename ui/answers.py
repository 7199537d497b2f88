"""Answers of the services, kept: the same question about the same data is worked out once."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar, cast

import streamlit as st

from mutasi_core.domain.instansi import Instansi
from ui.dataset import Dataset

T = TypeVar("T")


def ask(question: Callable[..., T], data: Dataset, **settings: Any) -> T:  # noqa: ANN401
    """Ask a service about the active data on the planning date.

    Args:
        question: A service that takes (instansi, tanggal, **settings).
        data: The active data; their digest, not their size, decides whether the answer is known.
        **settings: Further arguments of the service.
    """
    name = f"{question.__module__}.{question.__qualname__}"
    return cast("T", _answer(name, data.kunci, data.tanggal, settings, question, data.instansi))


@st.cache_resource(max_entries=48, show_spinner="Menghitung…")
def _answer(
    name: str,  # noqa: ARG001 - part of the key
    kunci: str,  # noqa: ARG001 - part of the key
    tanggal: date,
    settings: dict[str, Any],
    _question: Callable[..., object],
    _instansi: Instansi,
) -> object:
    return _question(_instansi, tanggal, **settings)
