"""A small paket data in one call, and tables as bytes."""

import csv
import io

from mutasi_core.intake.pembacaan import Pembacaan
from mutasi_core.intake.reading import read_bytes

PEGAWAI = ["nip", "nama", "unit_id", "unit_nama", "jabatan", "jenis_jabatan", "golongan"]
UNITS = [
    ["unit_id", "nama", "singkatan"],
    ["DISDIK", "Dinas Pendidikan", "Disdik"],
    ["DINKES", "Dinas Kesehatan", "Dinkes"],
    ["SMPN-05", "SMP Negeri 5 Binjai", "SMPN 5"],
    ["SMPN-15", "SMP Negeri 15 Binjai", "SMPN 15"],
    ["KEL-1", "Kelurahan Jati Negara", "Kel. Jati Negara"],
]
PETA = [
    ["unit_id", "jabatan", "kebutuhan", "jenis_jabatan", "eselon"],
    ["DISDIK", "Kepala Dinas Pendidikan", "1", "JPT", "II.b"],
    ["DISDIK", "Pengadministrasi Perkantoran", "4", "PELAKSANA", ""],
    ["SMPN-05", "Guru Mata Pelajaran Ahli Muda", "6", "JF", ""],
    ["SMPN-15", "Guru Mata Pelajaran Ahli Muda", "6", "JF", ""],
]


def nip(number=1, *, born="19860926", appointed="201505", sex="1"):
    """Give a synthetic NIP; numbers 1 to 99."""
    return f"{born}{appointed}{sex}{900 + number}"


def person(number=1, **changed):
    """Give one pegawai row as a dict of texts."""
    row = {
        "nip": nip(number),
        "nama": f"Budi Contoh {number}",
        "unit_id": "DISDIK",
        "unit_nama": "Dinas Pendidikan",
        "jabatan": "Pengadministrasi Perkantoran",
        "jenis_jabatan": "PELAKSANA",
        "golongan": "II/c",
    }
    return row | changed


def as_csv(rows, delimiter=",", encoding="utf-8"):
    """Write rows of texts as CSV."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode(encoding)


def table(people):
    """Give people as rows under a header that holds every column any of them has."""
    names = list(dict.fromkeys(name for one in people for name in one))
    return [names, *[[one.get(name, "") for name in names] for one in people]]


def read(pegawai=None, *, peta=None, unit=UNITS, **others) -> Pembacaan:
    """Read a paket data of tables given as rows, or as bytes under a file name."""
    rows = pegawai if pegawai is not None else table([person(1), person(2)])
    tables = {"pegawai": rows, "peta_jabatan": peta or PETA, "unit": unit, **others}
    return read_bytes(
        {
            f"{name}.csv": content if isinstance(content, bytes) else as_csv(content)
            for name, content in tables.items()
            if content is not None
        },
        menit_efektif=75_000,
    )


def codes(read_back):
    """Give the codes of all findings that are more than a remark."""
    return [t.kode for t in read_back.temuan if t.tingkat != "info"]


def finding(read_back, kode):
    """Give the one finding of a code."""
    (found,) = [t for t in read_back.temuan if t.kode == kode]
    return found


def counts(read_back, name="pegawai"):
    """Give (read, accepted, set aside) of a table."""
    one = read_back.tabel[name]
    return (one.dibaca, one.diterima, one.disisihkan)
