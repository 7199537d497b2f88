"""The forecast in figures: how many leave, month by month, with and without the latest plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.services.proyeksi import (
    JabatanKritis,
    KeluarFormasi,
    Ramalan,
    jabatan_kritis,
    ramalan,
)
from ui.answers import ask
from ui.charts import export, leavers
from ui.dataset import Dataset, latest_plan
from ui.downloads import offer_table
from ui.format import number, signed

_MONTHS = ("bulan", "pensiun", "akhir_kontrak")
_POSTS = ("unit_id", "jabatan", "kebutuhan", "bezetting", "keluar", "pertama", "selisih_akhir",
          "selisih_akhir_dengan_rencana")  # fmt: skip
_YEAR = 12
_SHOWN = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Perkiraan:
    """The forecast that is shown.

    Attributes:
        bare: Without a plan.
        planned: After the latest plan; None where there is none.
        moves: The moves that count in what is shown; empty without the plan.
    """

    bare: Ramalan
    planned: Ramalan | None
    moves: tuple[Mutasi, ...]

    @property
    def shown(self) -> Ramalan:
        """The one the reader chose."""
        return self.planned if self.planned is not None and self.moves else self.bare


def asked(data: Dataset) -> Perkiraan:
    """Ask for the forecast, and let the reader put the latest plan into it."""
    plan = latest_plan(data)
    bare = ask(ramalan, data)
    if plan is None:
        st.caption(
            "Belum ada rencana untuk data dan tanggal ini. Setelah menyusunnya di halaman Rencana, "
            "proyeksi dengan dan tanpa rencana dapat dibandingkan di sini."
        )
        return Perkiraan(bare=bare, planned=None, moves=())
    counts = st.toggle(
        f"Dengan rencana terakhir ({number(len(plan.mutasi))} mutasi)",
        value=True,
        key="proyeksi_rencana",
        help="BUP dihitung menurut jabatan setelah mutasi, jadi rencana dapat menggeser pensiun.",
    )
    planned = ask(_after_plan, data, mutasi=plan.moves)
    return Perkiraan(bare=bare, planned=planned, moves=plan.moves if counts else ())


def figures(forecast: Perkiraan, data: Dataset) -> None:
    """Draw the five figures."""
    shown = forecast.shown
    critical = critical_posts(data, forecast.moves)
    soon = sum(
        one.kosong_mulai is not None and _months(data.tanggal, one.kosong_mulai) < _YEAR
        for one in critical
        if not one.sudah_kosong
    )
    empty = sum(one.sudah_kosong for one in critical)
    told = (
        ("Keluar dalam 5 tahun", shown.jumlah, "Pensiun dan akhir kontrak, orang."),
        ("Pensiun", sum(month.pensiun for month in shown.bulan), "Menurut BUP jabatan, orang."),
        (
            "Akhir kontrak",
            sum(month.akhir_kontrak for month in shown.bulan),
            "PPPK yang akhir kontraknya tercatat, orang.",
        ),
        ("Jabatan kritis kosong", empty, "Jabatan pimpinan yang hari ini tidak ada pejabatnya."),
        (
            "Kosong setahun ini",
            soon,
            "Jabatan pimpinan dan spesialis tunggal yang ditinggalkan dalam 12 bulan.",
        ),
    )
    for column, (label, value, meaning) in zip(st.columns(5), told, strict=True):
        column.metric(label, number(value), help=meaning, border=True)
    if shown.tanpa_akhir_kontrak or shown.tanpa_tanggal:
        st.caption(
            f"Belum ikut diperkirakan: {number(shown.tanpa_akhir_kontrak)} PPPK tanpa akhir "
            f"kontrak dan {number(shown.tanpa_tanggal)} pegawai yang tanggal pensiunnya tidak "
            "dapat dihitung."
        )


def by_month(forecast: Perkiraan, data: Dataset) -> None:
    """Draw the wave, its years and the way to take it along."""
    shown = forecast.shown
    left, right = st.columns([9, 4], gap="medium")
    with left, st.container(border=True):
        leavers.show(shown.bulan)
    with right:
        st.dataframe(_years(forecast), hide_index=True)
        if forecast.planned is not None:
            st.caption(_difference(forecast.bare, forecast.planned))
    with st.container(horizontal=True):
        offer_table(
            "proyeksi_bulan",
            _MONTHS,
            lambda: [
                (one.bulan.isoformat(), one.pensiun, one.akhir_kontrak) for one in shown.bulan
            ],
            data,
        )
        export.offer(
            "proyeksi_bulan",
            "Pensiun dan akhir kontrak per bulan",
            leavers.picture(shown.bulan),
            data,
        )
    with st.expander("Tabel per bulan"):
        st.dataframe(
            pd.DataFrame(
                [(f"{one.bulan:%m/%Y}", one.pensiun, one.akhir_kontrak) for one in shown.bulan],
                columns=["Bulan", "Pensiun", "Akhir kontrak"],
            ),
            hide_index=True,
            height=320,
        )


def formasi(forecast: Perkiraan, data: Dataset) -> None:
    """Draw the posts people leave, most lacking at the end first."""
    planned = {row.formasi.id: row for row in forecast.planned.formasi} if forecast.planned else {}
    rows = forecast.bare.formasi
    names = {unit.unit_id: unit.nama for unit in data.instansi.units}
    st.markdown(
        "Formasi yang ditinggalkan pemangkunya dalam lima tahun; yang paling kurang pada akhirnya "
        "lebih dahulu."
    )
    frame = pd.DataFrame(
        [
            (
                row.formasi.jabatan,
                names.get(row.formasi.unit_id, row.formasi.unit_id),
                row.kebutuhan,
                row.bezetting,
                len(row.keluar),
                f"{row.keluar[0].tanggal:%m/%Y}",
                row.selisih_akhir,
                _end(planned.get(row.formasi.id), row),
            )
            for row in rows[:_SHOWN]
        ],
        columns=["Jabatan", "Unit kerja", "Kebutuhan", "Bezetting", "Keluar", "Mulai",
                 "Selisih akhir", "Dengan rencana"],
    )  # fmt: skip
    st.dataframe(
        frame if planned else frame.drop(columns="Dengan rencana"),
        hide_index=True,
        height=420,
        column_config={
            "Jabatan": st.column_config.TextColumn(width=260),
            "Unit kerja": st.column_config.TextColumn(width=240),
        },
    )
    if len(rows) > _SHOWN:
        st.caption(f"Ditampilkan {number(_SHOWN)} dari {number(len(rows))} formasi.")
    offer_table(
        "proyeksi_formasi",
        _POSTS,
        lambda: [
            (row.formasi.unit_id, row.formasi.jabatan, row.kebutuhan, row.bezetting,
             len(row.keluar), row.keluar[0].tanggal.isoformat(), row.selisih_akhir,
             _end(planned.get(row.formasi.id), row) if planned else None)
            for row in rows
        ],
        data,
    )  # fmt: skip


def critical_posts(data: Dataset, moves: tuple[Mutasi, ...]) -> tuple[JabatanKritis, ...]:
    """Ask which posts one person's leaving empties, after the moves shown."""
    return ask(_critical, data, mutasi=moves)


def _years(forecast: Perkiraan) -> pd.DataFrame:
    def by_year(found: Ramalan, what: str) -> dict[int, int]:
        sums: dict[int, int] = {}
        for month in found.bulan:
            sums[month.bulan.year] = sums.get(month.bulan.year, 0) + getattr(month, what)
        return sums

    shown = forecast.shown
    retired, ended = by_year(shown, "pensiun"), by_year(shown, "akhir_kontrak")
    return pd.DataFrame(
        [(str(year), retired[year], ended[year]) for year in retired],
        columns=["Tahun", "Pensiun", "Akhir kontrak"],
    )


def _difference(bare: Ramalan, planned: Ramalan) -> str:
    before = sum(month.pensiun for month in bare.bulan)
    change = sum(month.pensiun for month in planned.bulan) - before
    if not change:
        return "Rencana tidak mengubah jumlah yang pensiun dalam lima tahun."
    return f"Rencana mengubah jumlah yang pensiun dalam lima tahun sebanyak {signed(change)} orang."


def _end(planned: KeluarFormasi | None, bare: KeluarFormasi) -> int | None:
    return (planned or bare).selisih_akhir


def _months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month


def _after_plan(instansi: Instansi, tanggal: date, *, mutasi: Sequence[Mutasi]) -> Ramalan:
    return ramalan(instansi, tanggal, mutasi=mutasi)


def _critical(
    instansi: Instansi, tanggal: date, *, mutasi: Sequence[Mutasi]
) -> tuple[JabatanKritis, ...]:
    return jabatan_kritis(instansi, tanggal, mutasi=mutasi)
