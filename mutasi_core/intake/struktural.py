"""The structural jabatan whose title alone fixes its kind, in a kabupaten or kota."""

import re

from mutasi_core.domain.jabatan import JenisJabatan
from mutasi_core.intake.teks import words

_JPT, _ADMINISTRATOR, _PENGAWAS = (
    JenisJabatan.JPT,
    JenisJabatan.ADMINISTRATOR,
    JenisJabatan.PENGAWAS,
)
# The narrower title first: a sekretaris camat is not a camat, an inspektur pembantu no inspektur.
_TITLES = (
    (_ADMINISTRATOR, r"sekretaris (?:camat|kecamatan)|inspektur pembantu"),
    (_PENGAWAS, r"sekretaris (?:lurah|kelurahan)|lurah"),
    (
        _PENGAWAS,
        r"kepala (?:sub ?bagian|sub ?bidang|seksi|kelurahan|upt|uptd|unit pelaksana teknis)",
    ),
    (_ADMINISTRATOR, r"camat|kepala (?:bagian|bidang)|sekretaris (?:dinas|badan|inspektorat)"),
    (_JPT, r"sekretaris (?:daerah|dprd)|asisten|staf ahli|inspektur|kepala (?:dinas|badan)"),
    (_JPT, r"kepala satuan polisi pamong praja|kepala pelaksana badan penanggulangan bencana"),
)
_PATTERNS = tuple((jenis, re.compile(rf"(?:{titles})\b")) for jenis, titles in _TITLES)


def jenis_of_title(jabatan: str) -> JenisJabatan | None:
    """Give the kind of a structural jabatan whose eselon the data leave out.

    Only for rows that say "struktural" themselves; a title that could be of two kinds gives None.

    References:
        PP 18/2016 Pasal 94-96 (eselon of each title in a kabupaten/kota), with PP 11/2017
        Pasal 361 (eselon II: JPT Pratama, III: Administrator, IV: Pengawas).

    Example:
        >>> [jenis_of_title(t) for t in ("KEPALA DINAS SOSIAL", "Sekretaris Camat Binjai Kota")]
        [<JenisJabatan.JPT: 'JPT'>, <JenisJabatan.ADMINISTRATOR: 'ADMINISTRATOR'>]
        >>> jenis_of_title("Kepala Sesuatu"), jenis_of_title("Sekretaris")
        (None, None)
    """
    plain = words(jabatan)
    return next((jenis for jenis, pattern in _PATTERNS if pattern.match(plain)), None)
