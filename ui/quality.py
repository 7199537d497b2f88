"""The quality of the data in figures: table by table, attribute by attribute."""

from datetime import date

import streamlit as st

from mutasi_core.intake.pembacaan import Pembacaan
from mutasi_core.services.mutu_data import SEGAR_BULAN, MutuAtribut, MutuData, mutu_data
from ui.dataset import Dataset
from ui.format import number, percent
from ui.tables import UNKNOWN, height, styled

_FULL = 100.0


def judged(data: Dataset) -> MutuData:
    """Judge the active data on the planning date; worked out once for all sessions."""
    answer: MutuData = _judged(data.kunci, data.tanggal, data.pembacaan)
    return answer


@st.cache_resource(show_spinner="Menilai mutu data…", max_entries=4)
def _judged(kunci: str, tanggal: date, _read: Pembacaan) -> MutuData:  # noqa: ARG001 - the key
    return mutu_data(_read, tanggal)


def show_figures(found: MutuData) -> None:
    """Draw the four measures over all tables."""
    filled = sum(one.terisi for one in found.atribut)
    asked = sum(one.jumlah for one in found.atribut)
    read = sum(one.dibaca for one in found.tabel)
    figures = (
        (
            "Kelengkapan",
            _share(filled, asked),
            "Isian yang terisi dari isian yang semestinya ada (pegawai, peta jabatan, unit).",
        ),
        (
            "Keabsahan",
            _weighted(found, "keabsahan", read),
            "Baris tanpa isian yang tidak terbaca, dari semua baris.",
        ),
        (
            "Konsistensi",
            _weighted(found, "konsistensi", read),
            "Baris yang tidak bertentangan dengan dirinya atau baris lain.",
        ),
        (
            "Kesegaran terendah",
            min((t.kesegaran for t in found.tabel if t.kesegaran is not None), default=None),
            "Bagian catatan yang belum lewat batas umurnya: "
            + ", ".join(f"{name} {months} bulan" for name, months in SEGAR_BULAN.items())
            + ". Batas ini ukuran program, bukan ketentuan hukum.",
        ),
    )
    for column, (label, value, told) in zip(st.columns(len(figures)), figures, strict=True):
        shown = "belum ada" if value is None else percent(floored(value))
        column.metric(label, shown, help=told, border=True)


def show_tables(found: MutuData) -> None:
    """Draw the tables, then the attributes that are not filled everywhere."""
    shares = ("Kelengkapan (%)", "Keabsahan (%)", "Konsistensi (%)", "Kesegaran (%)")
    st.dataframe(
        styled(
            [
                {
                    "Tabel": one.tabel,
                    "Baris": one.dibaca,
                    "Disisihkan": one.disisihkan,
                    "Kelengkapan (%)": floored(one.kelengkapan),
                    "Keabsahan (%)": floored(one.keabsahan),
                    "Konsistensi (%)": floored(one.konsistensi),
                    "Kesegaran (%)": floored(one.kesegaran),
                    "Terbaru": f"{one.terbaru:%d-%m-%Y}" if one.terbaru else UNKNOWN,
                }
                for one in found.tabel
            ],
            shares,
        ),
        hide_index=True,
        placeholder=UNKNOWN,
        height=height(len(found.tabel), 400),
    )
    gaps = sorted(
        (one for one in found.atribut if one.terisi < one.jumlah or one.tidak_terbaca),
        key=lambda one: (one.persen or 0.0, one.tabel, one.kolom),
    )
    if not gaps:
        st.success("Semua isian yang semestinya ada sudah terisi.", icon=":material/check_circle:")
        return
    with st.expander(
        f"{number(len(gaps))} dari {number(len(found.atribut))} isian belum terisi penuh",
        expanded=True,
    ):
        st.dataframe(
            styled([_attribute(one) for one in gaps], ("Terisi (%)",)),
            hide_index=True,
            placeholder=UNKNOWN,
            height=height(len(gaps), 360),
        )


def _attribute(one: MutuAtribut) -> dict[str, object]:
    return {
        "Tabel": one.tabel,
        "Isian": one.kolom,
        "Semestinya": one.jumlah,
        "Terisi": one.terisi,
        "Kosong": one.jumlah - one.terisi,
        "Terisi (%)": floored(one.persen),
        "Tidak terbaca": one.tidak_terbaca,
    }


def _share(part: int, whole: int) -> float | None:
    return _FULL * part / whole if whole else None


def _weighted(found: MutuData, measure: str, read: int) -> float | None:
    """Weigh the share of each table by its rows."""
    good = sum((getattr(one, measure) or 0.0) * one.dibaca for one in found.tabel)
    return good / read if read else None


def floored(value: float | None) -> float | None:
    """Round down to one decimal: what is not whole must not read 100."""
    return None if value is None else int(value * 10 + 1e-9) / 10
