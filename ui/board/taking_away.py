"""The scenario as a table to take away."""

from collections.abc import Mapping
from typing import Any

HEADERS = (
    "NIP",
    "Nama",
    "Unit asal",
    "Jabatan asal",
    "Unit tujuan",
    "Jabatan tujuan",
    "Kecocokan",
    "Status",
    "Ketentuan yang dilanggar",
)
_STATUS = {"boleh": "Boleh", "izin": "Perlu izin", "tidak": "Tidak boleh"}
IMPACT_HEADERS = (
    "Unit",
    "IKM terakhir",
    "Bulan ke-3 paling rendah (poin)",
    "Bulan ke-3 paling tinggi (poin)",
    "Bulan ke-12 paling rendah (poin)",
    "Bulan ke-12 paling tinggi (poin)",
    "Keterangan",
)


def move_rows(state: Mapping[str, Any], unit: Mapping[str, str]) -> list[list[Any]]:
    """Give one row a move.

    Args:
        state: Answer of `services.papan.state`.
        unit: Name of each unit by its id.
    """
    return [
        [
            move["nip"],
            move["nama"],
            unit[move["unit_asal"]],
            move["jabatan_asal"],
            unit[move["unit_tujuan"]],
            move["jabatan_tujuan"],
            move["nilai"],
            _STATUS.get(move["status"], move["status"]),
            "; ".join(
                f"{row['aturan']} {row['judul']} ({row['dasar']})"
                for row in state["temuan"].get(move["nip"], [])
            ),
        ]
        for move in state["mutasi"]
    ]


def impact_rows(state: Mapping[str, Any]) -> list[list[Any]]:
    """Give one row a unit whose service may change, as a range."""
    rows = []
    for row in state["dampak"]:
        ranges = [
            part and part[end]
            for part in (row["bulan_3"], row["bulan_12"])
            for end in ("bawah", "atas")
        ]
        rows.append([row["nama"], row["ikm_sebelum"], *ranges, row["kalimat"]])
    return rows
