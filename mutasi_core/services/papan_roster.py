"""Whom and what does the board show before anybody moves? Units, people and posts, compactly."""

from datetime import date
from typing import Any

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.mutasi import JenisKeputusan
from mutasi_core.domain.nip import mask_nip
from mutasi_core.domain.pegawai import Pegawai
from mutasi_core.needs.balance import SaldoUnit
from mutasi_core.rules import RULES
from mutasi_core.rules.verdict import Tingkat
from mutasi_core.services.papan_sesi import Json, Shared, share
from mutasi_core.simulation.seating import mean_fit
from mutasi_core.simulation.targeting import BAN_REASON

PEOPLE_COLUMNS = (
    "nip",
    "nip_masked",
    "nama",
    "jabatan",
    "golongan",
    "unit",
    "jenis",
    "predikat",
    "flags",
    "tetap",
    "alasan_tetap",
)
OWN_FLAGS = {
    "PLT": ("Pelaksana tugas (Plt)", Tingkat.INFO),
    "TAK_DIHITUNG": ("Tidak dihitung dalam bezetting", Tingkat.INFO),
    "MOHON": ("Mengajukan permohonan pindah", Tingkat.INFO),
    "KUNCI": ("Mutasinya dikunci pimpinan", Tingkat.INFO),
    "LARANG": ("Ada mutasi yang dilarang pimpinan", Tingkat.WARN),
    "KURANG_DATA": ("Nilai kesesuaian belum dapat dihitung: data kurang", Tingkat.INFO),
}


def roster(instansi: Instansi, on: date) -> Json:
    """Write the whole roster, once for a dataset and date."""
    shared = share(instansi, on)
    ground, summary = shared.ground, shared.balance.ringkasan
    people = [_person_row(shared, person) for person in instansi.pegawai]
    place = PEOPLE_COLUMNS.index("flags")
    used: set[str] = set().union(*(row[place] for row in people))
    titles = {rule.kode: (rule.judul, rule.tingkat) for rule in RULES} | OWN_FLAGS
    return {
        "tanggal": on.isoformat(),
        "sintetis": instansi.is_synthetic,
        "ringkasan": {
            "kebutuhan": summary.kebutuhan,
            "bezetting": summary.bezetting,
            "kekurangan": summary.kekurangan,
            "kelebihan": summary.kelebihan,
            "terisi_persen": percent(summary.terisi_persen),
        },
        "jabatan": list(shared.jabatan.values()),
        "bendera": {
            kode: {"judul": titles[kode][0], "tingkat": titles[kode][1].value}
            for kode in sorted(used)
        },
        "units": [_unit_row(shared, row) for row in shared.balance.unit],
        "people_kolom": list(PEOPLE_COLUMNS),
        "people": people,
        "posts": {
            unit_id: [
                [
                    *shared.post_row(place, ground.bezetting.get(place, 0)),
                    int((post := ground.formasi(place)) is not None and post.dapat_diisi),
                ]
                for place in places
            ]
            for unit_id, places in ground.places_of_unit.items()
        },
    }


def percent(value: float | None) -> float | None:
    """Keep a percentage to six decimals, so that rounding it for the screen rounds once."""
    return None if value is None else round(value, 6)


def _unit_row(shared: Shared, row: SaldoUnit) -> Json:
    unit = shared.ground.instansi.unit_by_id.get(row.unit_id)
    fit = mean_fit(shared.ground, (row.unit_id,), {})
    skm = shared.service.latest.get(row.unit_id)
    return {
        "id": row.unit_id,
        "nama": row.nama,
        "singkatan": unit.singkatan if unit else None,
        "jenis": unit.jenis if unit else None,
        "induk": unit.induk_id if unit else None,
        "kecamatan": unit.kecamatan if unit else None,
        "kebutuhan": row.kebutuhan,
        "bezetting": row.bezetting,
        "selisih": row.selisih,
        "fit": None if fit is None else round(fit, 3),
        "ikm": skm.ikm if skm else None,
    }


def _person_row(shared: Shared, person: Pegawai) -> list[Any]:
    found = shared.targeting.person_findings(person.nip)
    hard = [(rule, finding) for rule, finding in found if finding.tingkat is Tingkat.HARD]
    reason = f"{hard[0][1].penjelasan} ({hard[0][0].kode})" if hard else ""
    if not hard and shared.targeting.stays(person.nip):
        reason = BAN_REASON
    records = shared.ground.instansi.kinerja_by_nip.get(person.nip, ())
    latest = max(records, key=lambda record: record.tahun, default=None)
    return [
        person.nip,
        mask_nip(person.nip),
        person.nama,
        shared.jabatan_index[person.formasi_key[1]],
        person.golongan,
        shared.unit_index[person.unit_id],
        person.jenis_jabatan.value,
        latest.predikat.value if latest else None,
        [*(rule.kode for rule, _ in found), *_own_flags(shared, person)],
        int(bool(reason)),
        reason,
    ]


def _own_flags(shared: Shared, person: Pegawai) -> list[str]:
    ground, nip = shared.ground, person.nip
    decided = {one.jenis for one in ground.decisions.get(nip, ())}
    flags = {
        "PLT": person.plt,
        "TAK_DIHITUNG": not ground.counted[nip],
        "MOHON": nip in ground.instansi.permohonan_by_nip,
        "KUNCI": JenisKeputusan.KUNCI in decided,
        "LARANG": JenisKeputusan.LARANG in decided,
        "KURANG_DATA": ground.fit(nip, ground.home[nip]) is None,
    }
    return [kode for kode, holds in flags.items() if holds]
