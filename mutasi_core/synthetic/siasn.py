"""The SIASN export: the same invented people in the 69 columns of the PNS download."""

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from mutasi_core.synthetic.contoh import build_people, build_tables
from mutasi_core.synthetic.draft import Orang

_HEADER = (
    "PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|GELAR BELAKANG|TEMPAT LAHIR ID|TEMPAT LAHIR NAMA|"
    "TANGGAL LAHIR|JENIS KELAMIN|AGAMA ID|AGAMA NAMA|JENIS KAWIN ID|JENIS KAWIN NAMA|NIK|NOMOR HP|"
    "EMAIL|EMAIL GOV|ALAMAT|NPWP NOMOR|BPJS|JENIS PEGAWAI ID|JENIS PEGAWAI NAMA|KEDUDUKAN HUKUM ID|"
    "KEDUDUKAN HUKUM NAMA|STATUS CPNS PNS|KARTU ASN VIRTUAL|NOMOR SK CPNS|TANGGAL SK CPNS|TMT CPNS|"
    "NOMOR SK PNS|TANGGAL SK PNS|TMT PNS|GOL AWAL ID|GOL AWAL NAMA|GOL AKHIR ID|GOL AKHIR NAMA|"
    "TMT GOLONGAN|MK TAHUN|MK BULAN|JENIS JABATAN ID|JENIS JABATAN NAMA|JABATAN ID|JABATAN NAMA|"
    "TMT JABATAN|TINGKAT PENDIDIKAN ID|TINGKAT PENDIDIKAN NAMA|PENDIDIKAN ID|PENDIDIKAN NAMA|"
    "TAHUN LULUS|KPKN ID|KPKN NAMA|LOKASI KERJA ID|LOKASI KERJA NAMA|UNOR ID|UNOR NAMA|"
    "INSTANSI INDUK ID|INSTANSI INDUK NAMA|INSTANSI KERJA ID|INSTANSI KERJA NAMA|"
    "SATUAN KERJA INDUK ID|SATUAN KERJA INDUK NAMA|SATUAN KERJA KERJA ID|SATUAN KERJA KERJA NAMA|"
    "IS VALID NIK|NAMA SEKOLAH|FLAG IKD|ESELON ID|ESELON NAMA"
)
KOLOM_SIASN = tuple(_HEADER.split("|"))
"""The header, in the order of the download. Personal columns stay empty: nothing is invented."""

_KEDUDUKAN = {"Aktif": "01", "CLTN": "02", "Tugas Belajar": "03", "Pemberhentian Sementara": "04",
              "MPP": "20", "PPPK Aktif": "71"}  # fmt: skip
_ESELON = {"II.a": "21", "II.b": "22", "III.a": "31", "III.b": "32", "IV.a": "41", "IV.b": "42"}
_TINGKAT = {
    "SD": ("05", "Sekolah Dasar"),
    "SLTA": ("15", "SLTA"),
    "D-III": ("30", "Diploma III/Sarjana Muda"),
    "S-1": ("40", "S-1/Sarjana"),
    "Profesi": ("42", "Profesi"),
    "S-2": ("45", "S-2"),
    "Spesialis": ("47", "Spesialis"),
    "S-3": ("50", "S-3/Doktor"),
}
_JENIS = {"JF": ("2", "Jabatan Fungsional"), "PELAKSANA": ("4", "Jabatan Pelaksana")}
_STRUKTURAL = ("1", "Jabatan Struktural")
_INSTANSI = "Pemerintah Kota Binjai (data sintetis)"


def write_siasn_export(folder: Path, *, pegawai: int = 4100, benih: int = 1) -> tuple[Path, Path]:
    """Write pegawai.csv as SIASN exports it, and the peta_jabatan.csv that goes with it.

    As in a real download: NIP and ids behind an apostrophe, dates DD-MM-YYYY, upper-case jabatan.
    """
    _, _, people = build_people(pegawai, benih)
    folder.mkdir(parents=True, exist_ok=True)
    posts = build_tables(pegawai, benih)["peta_jabatan"]
    return (
        _write(folder / "pegawai.csv", KOLOM_SIASN, [_row(person) for person in people]),
        _write(folder / "peta_jabatan.csv", posts.kolom, posts.baris),
    )


def _row(person: Orang) -> list[str]:
    post = person.pos
    jenis = _JENIS.get(post.jenis, _STRUKTURAL)
    tingkat = _TINGKAT[person.tingkat]
    told = {
        "PNS ID": "'" + _id("pegawai", person.nip),
        "NIP BARU": "'" + person.nip,
        "NAMA": person.nama.upper(),
        "TANGGAL LAHIR": _day(person.lahir),
        "JENIS KELAMIN": "F" if person.perempuan else "M",
        "JENIS PEGAWAI NAMA": "PNS Daerah Kab./Kota" if person.is_pns else "PPPK Daerah Kab./Kota",
        "KEDUDUKAN HUKUM ID": _KEDUDUKAN[person.kedudukan],
        "KEDUDUKAN HUKUM NAMA": person.kedudukan,
        "STATUS CPNS PNS": "P" if person.is_pns else "",
        "TMT CPNS": _day(person.tmt_cpns),
        "TMT PNS": _day(person.tmt_cpns.replace(year=person.tmt_cpns.year + 1))
        if person.is_pns
        else "",
        "GOL AKHIR NAMA": person.golongan,
        "JENIS JABATAN ID": jenis[0],
        "JENIS JABATAN NAMA": jenis[1],
        "JABATAN ID": "'" + _id("jabatan", post.jabatan),
        "JABATAN NAMA": post.jabatan.upper(),
        "TMT JABATAN": _day(person.tmt_jabatan),
        "TINGKAT PENDIDIKAN ID": tingkat[0],
        "TINGKAT PENDIDIKAN NAMA": tingkat[1],
        "PENDIDIKAN NAMA": person.pendidikan,
        "LOKASI KERJA NAMA": "Kota Binjai",
        "UNOR ID": post.unit.unit_id,
        "UNOR NAMA": post.unit.nama,
        "INSTANSI INDUK NAMA": _INSTANSI,
        "INSTANSI KERJA NAMA": _INSTANSI,
        "ESELON ID": _ESELON.get(post.eselon, "99"),
        "ESELON NAMA": post.eselon,
    }
    return [told.get(column, "") for column in KOLOM_SIASN]


def _id(kind: str, name: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"sintetis/{kind}/{name}")).upper()


def _day(day: date) -> str:
    return f"{day:%d-%m-%Y}"


def _write(path: Path, header: Sequence[str], rows: list[list[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as text:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    return path
