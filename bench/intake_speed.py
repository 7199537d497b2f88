"""How long the reader takes for the 69-column export, and how much memory at its highest.

    python -m bench.intake_speed [--baris 5000 100000]

Each size runs in a child of its own: seconds of wall and processor time for reading and checking,
for comparing with the former data, and the peak resident memory of the child. The export has every
column filled, unlike the synthetic city's: ids, addresses and numbers are there to be thrown away.
"""

import argparse
import csv
import io
import json
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from mutasi_core.intake import guards  # noqa: E402
from mutasi_core.intake.exporting import table_csv  # noqa: E402
from mutasi_core.services.perbedaan import perbedaan  # noqa: E402
from mutasi_core.services.periksa import periksa_unggahan  # noqa: E402
from mutasi_core.synthetic.siasn import KOLOM_SIASN  # noqa: E402

GOALS = {5_000: 1.5, 100_000: 20.0}
UNITS = 250
JABATAN = (
    ("2", "Jabatan Fungsional", "GURU MATA PELAJARAN AHLI MUDA"),
    ("2", "Jabatan Fungsional", "PERAWAT TERAMPIL"),
    ("4", "Jabatan Pelaksana", "PENGADMINISTRASI PERKANTORAN"),
    ("4", "Jabatan Pelaksana", "OPERATOR LAYANAN OPERASIONAL"),
)


def main() -> None:
    """Measure every size asked for and say whether the goals are met."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--baris", type=int, nargs="*", default=list(GOALS))
    words.add_argument("--anak", type=int, help=argparse.SUPPRESS)
    asked = words.parse_args()
    if asked.anak:
        print(json.dumps(measure(asked.anak)))
        return
    for rows in asked.baris:
        done = subprocess.run(
            [sys.executable, "-m", "bench.intake_speed", "--anak", str(rows)],
            cwd=ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip
        found = json.loads(done.stdout)
        goal = GOALS.get(rows)
        print(f"{rows} rows, {found['megabytes']:.1f} MB: " + ", ".join(
            f"{name} {value}" for name, value in found.items() if name != "megabytes"
        ) + (f"; goal {goal} s" if goal else ""))  # fmt: skip


def measure(rows: int) -> dict[str, object]:
    """Read, check and compare an export of so many rows."""
    files = {"pegawai.csv": export(rows), "peta_jabatan.csv": posts()}
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    told: list[float] = []
    wall, cpu = time.perf_counter(), time.process_time()
    former = periksa_unggahan(files, progress=lambda share, _: told.append(share))
    read_wall, read_cpu = time.perf_counter() - wall, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    wall, cpu = time.perf_counter(), time.process_time()
    differs = perbedaan(former.require(), former.require()).ada
    compare_wall, compare_cpu = time.perf_counter() - wall, time.process_time() - cpu
    counts = former.tabel["pegawai"]
    return {
        "megabytes": len(files["pegawai.csv"]) / 1e6,
        "accepted": counts.diterima,
        "set_aside": counts.disisihkan,
        "read_s": round(read_wall, 2),
        "read_cpu_s": round(read_cpu, 2),
        "compare_s": round(compare_wall, 2),
        "compare_cpu_s": round(compare_cpu, 2),
        "progress_steps": len(told),
        "progress_rises": told == sorted(told),
        "differs": differs,
        "peak_mib": peak // 1024,
        "peak_before_reading_mib": base // 1024,
    }


def posts() -> bytes:
    """Write a peta jabatan in which everybody has a place."""
    rows = [
        (f"U{unit:03}", f"Unit Kerja {unit:03}", jabatan.title(), "100")
        for unit in range(UNITS)
        for _, _, jabatan in JABATAN
    ]
    return table_csv(("unit_id", "unit_nama", "jabatan", "kebutuhan"), rows)


def export(rows: int) -> bytes:
    """Write an export of invented people, all of it seeded."""
    rng = random.Random(7)  # noqa: S311 - invented data
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(KOLOM_SIASN)
    for number in range(rows):
        row = person(number, rng)
        writer.writerow([row.get(name, "") for name in KOLOM_SIASN])
    data = out.getvalue().encode("utf-8-sig")
    if len(data) > guards.MAX_BYTES:
        print(f"{len(data)} bytes is above the limit of a file", file=sys.stderr)
    return data


def person(number: int, rng: random.Random) -> dict[str, str]:
    """Invent one person; the running number makes the NIP the only one of its kind."""
    sequence, block = 901 + number % 99, number // 99
    born = f"19{65 + block % 30:02}{1 + block // 30 % 12:02}{1 + block // 360 % 28:02}"
    nip = f"{born}201{number % 5}0{1 + number % 9}{1 + number % 2}{sequence}"
    unit = number % UNITS
    jenis_id, jenis, jabatan = JABATAN[number % len(JABATAN)]
    day = f"{born[6:]}-{born[4:6]}-{born[:4]}"
    return {
        "PNS ID": f"'{rng.getrandbits(64):016x}",
        "NIP BARU": f"'{nip}",
        "NIP LAMA": "'400000000",
        "NAMA": f"CONTOH PEGAWAI {number}",
        "TEMPAT LAHIR NAMA": "BINJAI",
        "TANGGAL LAHIR": day,
        "JENIS KELAMIN": "MF"[number % 2],
        "AGAMA NAMA": "Islam",
        "NIK": f"'{rng.randrange(10**16):016}",
        "NOMOR HP": f"08{rng.randrange(10**10):010}",
        "EMAIL": f"contoh{number}@contoh.id",
        "ALAMAT": f"Jl. Contoh No. {number % 300}, Binjai",
        "NPWP NOMOR": f"'{rng.randrange(10**15):015}",
        "JENIS PEGAWAI NAMA": "PNS Daerah Kab./Kota",
        "KEDUDUKAN HUKUM ID": "01",
        "KEDUDUKAN HUKUM NAMA": "Aktif",
        "STATUS CPNS PNS": "P",
        "NOMOR SK CPNS": f"813/{number}/2015",
        "TMT CPNS": "01-01-2015",
        "TMT PNS": "01-01-2016",
        "GOL AKHIR NAMA": "III/c",
        "JENIS JABATAN ID": jenis_id,
        "JENIS JABATAN NAMA": jenis,
        "JABATAN NAMA": jabatan,
        "TMT JABATAN": f"01-{1 + number % 12:02}-20{10 + number % 14}",
        "TINGKAT PENDIDIKAN NAMA": "S-1/Sarjana",
        "PENDIDIKAN NAMA": "S-1 Pendidikan Matematika",
        "TAHUN LULUS": "2010",
        "UNOR ID": f"'{unit:032x}",
        "UNOR NAMA": f"UNIT KERJA {unit:03}",
        "INSTANSI KERJA NAMA": "Pemerintah Kota Contoh",
        "IS VALID NIK": "true",
    }


if __name__ == "__main__":
    main()
