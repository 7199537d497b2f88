"""The tables of the paket data: header and rows of each, as text."""

from dataclasses import dataclass

import numpy as np

from mutasi_core.synthetic import competence, history, records, survey, wishes, workload
from mutasi_core.synthetic.draft import Orang, Pos, Unit
from mutasi_core.synthetic.parameter import table
from mutasi_core.synthetic.records import Rows

KOLOM = {
    "pegawai": (
        "nip,nama,unit_id,unit_nama,jabatan,jenis_jabatan,golongan,status,kedudukan_hukum,"
        "tmt_jabatan,tmt_unit,tmt_pns,eselon,tingkat_pendidikan,pendidikan,kecamatan_domisili,"
        "jenis_kelamin,tanggal_lahir,plt"
    ),
    "unit": (
        "unit_id,nama,singkatan,induk_id,jenis,kecamatan,kelurahan,lat,lon,prioritas,layanan_publik"
    ),
    "peta_jabatan": (
        "unit_id,jabatan,kebutuhan,jenis_jabatan,jenjang,eselon,kelas,minimum,rumpun,"
        "pendidikan_min,rumpun_pendidikan,gol_min,gol_max,syarat,pimpinan,rawan,dapat_diisi"
    ),
    "abk": "unit_id,jabatan,uraian_tugas,volume_per_tahun,menit_per_satuan",
    "kompetensi": "nip,kompetensi,level,tanggal,sumber",
    "standar_kompetensi": "jabatan,jenjang,kompetensi,level",
    "kinerja": "nip,tahun,predikat",
    "potensi": "nip,nilai,tanggal",
    "disiplin": "nip,tingkat,mulai,selesai",
    "skm": (
        "unit_id,periode,responden,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,"
        "pengaduan,sarana,ikm"
    ),
    "permohonan": "nip,unit_tujuan,alasan,tanggal,urutan",
    "kerabat": "nip,nip_kerabat,hubungan",
    "riwayat": "nip,unit_asal,unit_tujuan,tmt,jabatan",
    "keputusan": "nip,unit_id,jabatan,jenis,alasan",
}
"""Header of every table."""


@dataclass(slots=True, kw_only=True)
class Tabel:
    """One table as text: the header and the rows."""

    kolom: list[str]
    baris: Rows


def make_tables(
    units: list[Unit], posts: list[Pos], people: list[Orang], rng: np.random.Generator
) -> dict[str, Tabel]:
    """Give all fourteen tables."""
    kinerja = records.make_kinerja(people, rng)
    assessed = competence.make_assessments(people, rng)
    disiplin = records.disiplin_rows(people, rng)
    conditions = survey.unit_conditions(posts, people, assessed, kinerja)
    rows = {
        "pegawai": [pegawai_row(person) for person in people],
        "unit": [_unit_row(unit) for unit in units],
        "peta_jabatan": [_post_row(post) for post in posts],
        "abk": workload.abk_rows(posts, rng),
        "kompetensi": competence.kompetensi_rows(people, assessed, rng),
        "standar_kompetensi": competence.standar_rows(posts),
        "kinerja": records.kinerja_rows(kinerja),
        "potensi": competence.potensi_rows(people, assessed, rng),
        "disiplin": disiplin,
        "skm": survey.skm_rows(conditions, rng),
        "permohonan": wishes.permohonan_rows(people, posts, rng),
        "kerabat": records.kerabat_rows(people, rng),
        "riwayat": history.riwayat_rows(people, posts, rng),
        "keputusan": history.keputusan_rows(people, posts, kinerja, rng),
    }
    return {name: Tabel(kolom=KOLOM[name].split(","), baris=rows[name]) for name in KOLOM}


def tmt_pns(person: Orang) -> str:
    """Give TMT PNS: one year after CPNS; empty for a PPPK."""
    since = person.tmt_cpns
    return since.replace(year=since.year + 1).isoformat() if person.is_pns else ""


def pegawai_row(person: Orang) -> list[str]:
    """Give the row of one person."""
    post = person.pos
    return [
        person.nip, person.nama, post.unit.unit_id, post.unit.nama, post.jabatan, post.jenis,
        person.golongan, person.status, person.kedudukan, person.tmt_jabatan.isoformat(),
        person.tmt_unit.isoformat(), tmt_pns(person), post.eselon, person.tingkat,
        person.pendidikan, person.domisili, "P" if person.perempuan else "L",
        person.lahir.isoformat(), _yes(person.plt),
    ]  # fmt: skip


def _unit_row(unit: Unit) -> list[str]:
    return [
        unit.unit_id, unit.nama, unit.singkatan, unit.induk_id, unit.jenis, unit.kecamatan,
        unit.kelurahan, f"{unit.lat:.5f}", f"{unit.lon:.5f}", str(unit.prioritas),
        _yes(unit.layanan_publik),
    ]  # fmt: skip


def _post_row(post: Pos) -> list[str]:
    return [
        post.unit.unit_id, post.jabatan, str(post.kebutuhan), post.jenis, post.jenjang,
        post.eselon, str(post.kelas), str(post.minimum), table("rumpun")[post.rumpun]["nama"],
        post.pendidikan_min, ";".join(post.bidang), *post.gol, post.syarat,
        _yes(post.pimpinan), _yes(post.rawan), "ya",
    ]  # fmt: skip


def _yes(value: bool) -> str:  # noqa: FBT001 - the one thing it translates
    return "ya" if value else "tidak"
