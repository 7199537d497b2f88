"""Telling: the answers of the services as lines that a person reads in a terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

Answer = Mapping[str, Any]

_ROWS = 20


def contoh(answer: Answer) -> Iterator[str]:
    """Tell which files were written."""
    yield "Data sintetis, bukan data Pemko Binjai."
    yield from (str(name) for name in answer["berkas"])


def periksa(answer: Answer) -> Iterator[str]:
    """Tell what was read, accepted and set aside, and every finding."""
    for name, table in answer["tabel"].items():
        yield (
            f"{name}: {table['dibaca']} baris dibaca, {table['diterima']} diterima, "
            f"{table['disisihkan']} disisihkan"
        )
    for finding in answer["temuan"]:
        yield f"[{finding['tingkat']}] {finding['kode']}: {finding['pesan']}"


def kebutuhan(answer: Answer) -> Iterator[str]:
    """Tell the balance of the instansi and its neediest units."""
    yield _ringkasan(answer["ringkasan"])
    short = sorted(answer["unit"], key=lambda unit: (unit["selisih"], unit["unit_id"]))
    for unit in short[:_ROWS]:
        yield (
            f"{unit['unit_id']} {unit['nama']}: kebutuhan {unit['kebutuhan']}, "
            f"bezetting {unit['bezetting']}, selisih {unit['selisih']:+d}"
        )


def kelayakan(answer: Answer) -> Iterator[str]:
    """Tell whether the move is allowed and what each rule says."""
    yield "Boleh." if answer["boleh"] else "Tidak boleh."
    for finding in answer["temuan"]:
        yield (
            f"{finding['aturan']} [{finding['putusan']}, {finding['tingkat']}] "
            f"{finding['penjelasan']} ({finding['dasar']})"
        )


def profil(answer: Answer) -> Iterator[str]:
    """Tell the groups and how well they hold."""
    if not answer["klaster"]:
        yield "Tidak ada kelompok alami dalam data ini."
    for cluster in answer["klaster"]:
        yield f"{cluster['id']}. {cluster['nama']}: {cluster['jumlah']} anggota"
    yield f"Belum dinilai: {len(answer['belum_dinilai'])}"


def rencana(answer: Answer) -> Iterator[str]:
    """Tell the plan, its proof, and the pins it had to refuse."""
    proof = "terbukti optimal" if answer["terbukti_optimal"] else "terbaik yang ditemukan"
    yield (
        f"{len(answer['mutasi'])} mutasi, skor {_decimal(answer['skor'])}, batas atas "
        f"{_decimal(answer['batas_atas'])}, {proof}"
    )
    yield f"Sebelum: {_ringkasan(answer['sebelum'])}"
    yield f"Sesudah: {_ringkasan(answer['sesudah'])}"
    for move in answer["mutasi"]:
        yield (
            f"{move['nip']} {move['nama']}: {move['jabatan_asal']} di {move['unit_asal']} ke "
            f"{move['jabatan_tujuan']} di {move['unit_tujuan']} "
            f"({_decimal(move['nilai'])}) - {move['alasan']}"
        )
    yield from (part["kalimat"] for part in answer.get("rangkaian", ()))
    for why in answer.get("mengapa", ()):
        place = f"{why['jabatan_tujuan']} di {why['unit_tujuan']}"
        yield f"{why['nip']} ke {place}: {why['penjelasan']}"
    for changes in answer.get("perubahan", ()):
        yield from (f"Akan masuk rencana bila: {one['penjelasan']}" for one in changes)
        if not changes:
            yield "Tidak ada perubahan tunggal yang diperlukan atau yang mencukupi."
    for point in answer.get("kurva", ()):
        yield (
            f"Kuota {point['kuota']}: skor {_decimal(point['skor'])}, kekurangan tersisa "
            f"{point['kekurangan']}"
        )
    for refusal in answer["ditolak"]:
        yield f"Ditolak {refusal['nip']} [{refusal['aturan']}]: {refusal['penjelasan']}"


def simulasi(answer: Answer) -> Iterator[str]:
    """Tell the balance before and after, the broken rules and the estimated impact."""
    yield f"Sebelum: {_ringkasan(answer['sebelum'])}"
    yield f"Sesudah: {_ringkasan(answer['sesudah'])}"
    for broken in answer["pelanggaran"]:
        yield (
            f"{broken['nip']} {broken['aturan']} [{broken['tingkat']}] {broken['penjelasan']} "
            f"({broken['dasar']})"
        )
    for unit in answer["dampak"]:
        if unit["perkiraan"] is None:
            yield f"{unit['unit_id']}: tidak ada data SKM, dampak tidak diperkirakan"
        else:
            yield (
                f"{unit['unit_id']}: perkiraan perubahan SKM antara {_decimal(unit['bawah'])} "
                f"dan {_decimal(unit['atas'])} poin (bukan janji)"
            )


def verifikasi(answer: Answer) -> Iterator[str]:
    """Tell whether the audit trail is whole, and what to keep outside."""
    yield str(answer["kalimat"])
    if answer["utuh"] and answer["catatan"]:
        yield (
            f"Simpan di luar basis data: nomor {answer['nomor_terakhir']}, sidik "
            f"{answer['sidik_terakhir']}"
        )


def cadangan(answer: Answer) -> Iterator[str]:
    """Tell which file holds the copy and what it holds."""
    yield f"Utuh: {answer['berkas']}"
    yield f"SHA-256 {answer['sha256']}"
    yield ", ".join(f"{name} {count}" for name, count in sorted(answer["jumlah"].items()))


def _ringkasan(state: Answer) -> str:
    filled = state["terisi_persen"]
    share = "-" if filled is None else f"{_decimal(filled, 1)} %"
    return f"kekurangan {state['kekurangan']}, kelebihan {state['kelebihan']}, terisi {share}"


def _decimal(value: float, digits: int = 2) -> str:
    return f"{value:.{digits}f}".replace(".", ",")
