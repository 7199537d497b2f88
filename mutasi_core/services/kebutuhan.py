"""Which units and jabatan lack pegawai, which have too many, and what the coming years bring."""

from datetime import date
from typing import Any

from mutasi_core.domain.instansi import Instansi
from mutasi_core.needs.balance import Balance, SaldoFormasi, SaldoUnit, balance, planning_unit
from mutasi_core.needs.ej import band
from mutasi_core.needs.proyeksi import proyeksi


def kebutuhan_json(instansi: Instansi, tanggal: date, horizon: int = 5) -> dict[str, Any]:
    """Give the balance of a day and its projection under the keys of the command line.

    Every unit stands for itself; `unit_perencanaan` names the group a school is planned under.

    Raises:
        ValueError: If `horizon` is below one year.
    """
    today: Balance = balance(instansi, tanggal)
    groups = planning_unit(instansi)
    total = today.ringkasan
    return {
        "tanggal": tanggal.isoformat(),
        "unit": [_unit(unit, groups) for unit in today.unit],
        "sel": [
            {
                "unit_id": cell.unit_id,
                "rumpun": cell.rumpun,
                "kebutuhan": cell.kebutuhan,
                "bezetting": cell.bezetting,
                "selisih": cell.selisih,
            }
            for cell in today.sel
        ],
        "jabatan": [_jabatan(row) for row in today.formasi],
        "proyeksi": [
            {
                "tahun": row.tahun,
                "unit_id": row.unit_id,
                "pensiun": row.pensiun,
                "selisih": row.selisih,
            }
            for row in proyeksi(instansi, tanggal, horizon)
        ],
        "ringkasan": {
            "kebutuhan": total.kebutuhan,
            "bezetting": total.bezetting,
            "kekurangan": total.kekurangan,
            "kelebihan": total.kelebihan,
            "terisi_persen": total.terisi_persen,
            "tanpa_peta": total.tanpa_peta,
            "formasi_tanpa_kebutuhan": total.formasi_tanpa_kebutuhan,
        },
    }


def _unit(unit: SaldoUnit, groups: dict[str, str]) -> dict[str, Any]:
    return {
        "unit_id": unit.unit_id,
        "nama": unit.nama,
        "unit_perencanaan": groups.get(unit.unit_id, unit.unit_id),
        "kebutuhan": unit.kebutuhan,
        "bezetting": unit.bezetting,
        "selisih": unit.selisih,
        "kekurangan": unit.kekurangan,
        "kelebihan": unit.kelebihan,
        "ej": unit.ej,
        "pita_ej": None if unit.ej is None else band(unit.ej),
        "tanpa_peta": unit.tanpa_peta,
        "tanpa_kebutuhan": unit.tanpa_kebutuhan,
    }


def _jabatan(row: SaldoFormasi) -> dict[str, Any]:
    formasi = row.formasi
    return {
        "unit_id": formasi.unit_id,
        "jabatan": formasi.jabatan,
        "jenis_jabatan": None if formasi.jenis_jabatan is None else formasi.jenis_jabatan.value,
        "rumpun": formasi.rumpun,
        "kebutuhan": row.kebutuhan,
        "bezetting": row.bezetting,
        "selisih": row.selisih,
        "minimum": formasi.minimum,
        "ej": row.ej,
    }
