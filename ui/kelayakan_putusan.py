"""The verdict on one move: in two words, and rule by rule with its article."""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.nip import mask_nip
from mutasi_core.rules.rule import Rule
from mutasi_core.rules.verdict import Finding, Verdict
from mutasi_core.services.izin import pilihan_izin
from mutasi_core.services.kelayakan import Kelayakan, kelayakan
from ui.answers import ask
from ui.dataset import Dataset
from ui.downloads import offer_table
from ui.format import number
from ui.kelayakan_pilih import Pilihan
from ui.law_words import finding_line, rule_link
from ui.law_words import verdict as word_of

Judged = tuple[Rule, Finding]
_COLUMNS = ("nip", "unit_tujuan", "jabatan_tujuan", "aturan", "judul", "putusan", "tingkat",
            "penjelasan", "dasar")  # fmt: skip


def judged(data: Dataset, move: Pilihan) -> Kelayakan:
    """Ask every rule about a move."""
    return ask(_judge, data, nip=move.nip, unit_id=move.unit_id, jabatan=move.jabatan)


def verdict(answer: Kelayakan) -> None:
    """Say in two words whether the move may be made, and what stands in its way."""
    choices = pilihan_izin(answer)
    unknown = sum(found.verdict is Verdict.UNKNOWN for _, found in answer.temuan)
    rest = f" {number(unknown)} aturan belum dapat diperiksa karena data kurang." if unknown else ""
    named = ", ".join(rule_link(one.aturan) for one in choices)
    if not choices:
        st.success(
            f"**Boleh.** Tidak ada aturan yang menghalangi.{rest}", icon=":material/check_circle:"
        )
    elif all(one.dapat for one in choices):
        st.warning(
            f"**Perlu izin.** Terhalang {named}; terbuka bila izin atau dokumennya dicatat.{rest}",
            icon=":material/approval:",
        )
    else:
        hard = ", ".join(rule_link(one.aturan) for one in choices if not one.dapat)
        st.error(
            f"**Tidak boleh.** Terhalang {named}; tidak ada pengecualian untuk {hard}.{rest}",
            icon=":material/block:",
        )


def findings(answer: Kelayakan, data: Dataset) -> None:
    """Draw every rule: what is broken first, then what is not known, then what is met."""
    groups: tuple[tuple[str, Callable[[Finding], bool], bool], ...] = (
        ("Dilanggar", lambda found: found.verdict is Verdict.VIOLATED, True),
        ("Data kurang", lambda found: found.verdict is Verdict.UNKNOWN, True),
        ("Terpenuhi", lambda found: found.verdict is Verdict.MET, False),
        ("Tidak berlaku", lambda found: found.verdict is Verdict.NOT_APPLICABLE, False),
    )
    for title, belongs, is_open in groups:
        inside = [one for one in answer.temuan if belongs(one[1])]
        if not inside:
            continue
        inside.sort(key=lambda one: not one[1].blocks)
        with st.expander(f"{title} ({number(len(inside))})", expanded=is_open):
            _lines(inside)
    usul = answer.usul
    offer_table(
        f"kelayakan_{mask_nip(usul.pegawai.nip)[-4:]}",
        _COLUMNS,
        lambda: [
            (usul.pegawai.nip, usul.tujuan.unit_id, usul.tujuan.jabatan, rule.kode, rule.judul,
             word_of(found)[0], found.tingkat.value, found.penjelasan, rule.dasar)
            for rule, found in answer.temuan
        ],
        data,
    )  # fmt: skip


def _lines(inside: Sequence[Judged]) -> None:
    half = (len(inside) + 1) // 2
    for column, part in zip(
        st.columns(2, gap="medium"), (inside[:half], inside[half:]), strict=True
    ):
        for rule, found in part:
            column.markdown(finding_line(rule.kode, rule.judul, rule.dasar, found))


def _judge(instansi: Instansi, tanggal: date, *, nip: str, unit_id: str, jabatan: str) -> Kelayakan:
    return kelayakan(instansi, nip, unit_id, jabatan, tanggal)
