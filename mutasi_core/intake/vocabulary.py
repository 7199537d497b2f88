"""The vocabularies: golongan, jenis jabatan, status and more, as real files spell them."""

import re
from collections.abc import Callable, Sequence

from mutasi_core.domain.catatan import Predikat, TingkatHukuman
from mutasi_core.domain.jabatan import JenisJabatan, Jenjang
from mutasi_core.domain.mutasi import JenisKeputusan
from mutasi_core.domain.pegawai import StatusPegawai
from mutasi_core.intake.teks import words

_ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}

_JENIS = (
    (
        JenisJabatan.JF,
        r"pengawas sekolah.*|.*fungsional tertentu.*|jft?|(?:jabatan )?fungsional(?! umum).*|2",
    ),
    (JenisJabatan.PELAKSANA, r".*pelaksana.*|.*fungsional umum.*|jfu|4"),
    (JenisJabatan.JPT, r"jpt.*|(?:jabatan )?pimpinan tinggi.*"),
    (JenisJabatan.ADMINISTRATOR, r"(?:jabatan )?administrator"),
    (JenisJabatan.PENGAWAS, r"(?:jabatan )?pengawas|eselon v"),
)
_JENIS_PATTERNS = tuple((jenis, re.compile(pattern)) for jenis, pattern in _JENIS)
_STRUCTURAL = re.compile(r"(?:jabatan )?struktural|1")
_BY_ESELON = {
    "I": JenisJabatan.JPT, "II": JenisJabatan.JPT, "III": JenisJabatan.ADMINISTRATOR,
    "IV": JenisJabatan.PENGAWAS, "V": JenisJabatan.PENGAWAS,
}  # fmt: skip


def parse_jenis(text: str) -> JenisJabatan | None:
    """Read the kind of a jabatan where its name alone says it.

    Example:
        >>> parse_jenis("FUNGSIONAL_TERTENTU"), parse_jenis("Jabatan Pimpinan Tinggi Pratama")
        (<JenisJabatan.JF: 'JF'>, <JenisJabatan.JPT: 'JPT'>)
        >>> parse_jenis("Pengawas Sekolah"), parse_jenis("JFU")
        (<JenisJabatan.JF: 'JF'>, <JenisJabatan.PELAKSANA: 'PELAKSANA'>)
    """
    plain = words(text)
    for jenis, pattern in _JENIS_PATTERNS:
        if pattern.fullmatch(plain):
            return jenis
    return None


def is_structural(text: str) -> bool:
    """Say whether the text only says "struktural", so that the eselon must decide."""
    return bool(_STRUCTURAL.fullmatch(words(text)))


def jenis_of_eselon(eselon: str) -> JenisJabatan | None:
    """Give the kind of a structural jabatan by its eselon (PP 11/2017, penyetaraan of eselon)."""
    parsed = parse_eselon(eselon)
    return _BY_ESELON[parsed.split(".")[0]] if parsed else None


_ESELON = re.compile(r"(?:eselon )?(iv|v|iii|ii|i|[1-5]) ?([ab])?")
_ESELON_ID = re.compile(r"([1-5])([12])")


def parse_eselon(text: str) -> str | None:
    """Read an eselon; None also where it says there is none.

    Example:
        >>> [parse_eselon(text) for text in ("II/b", "III.A", "41", "Non Eselon")]
        ['II.b', 'III.a', 'IV.a', None]
    """
    plain = words(text)
    if found := _ESELON_ID.fullmatch(plain):
        return f"{(*_ROMAN.values(), 'V')[int(found[1]) - 1]}.{'ab'[int(found[2]) - 1]}"
    if not (found := _ESELON.fullmatch(plain)):
        return None
    roman = (*_ROMAN.values(), "V")[int(found[1]) - 1] if found[1].isdigit() else found[1].upper()
    return f"{roman}.{found[2]}" if found[2] else roman


_NO_ESELON = frozenset({"non eselon", "non", "99", "tidak ada", "0", "none"})


def eselon_or_none(text: str) -> str | None:
    """Read an eselon; "" where the text says there is none, None where it cannot be read."""
    return "" if words(text) in _NO_ESELON else parse_eselon(text)


_JENJANG = {words(jenjang.value): jenjang for jenjang in Jenjang} | {
    "ahli " + name: jenjang
    for name, jenjang in {"pertama": Jenjang.AHLI_PERTAMA, "muda": Jenjang.AHLI_MUDA,
                          "madya": Jenjang.AHLI_MADYA, "utama": Jenjang.AHLI_UTAMA}.items()
}  # fmt: skip


def parse_jenjang(text: str) -> Jenjang | None:
    """Read the jenjang of a Jabatan Fungsional, with or without "Keahlian" around it."""
    return _JENJANG.get(re.sub(r"^(?:jenjang|jf|keahlian|keterampilan) ", "", words(text)))


def jenjang_name(text: str) -> str | None:
    """Read the jenjang a standard is for: of a JF, or the kind of a structural jabatan."""
    jenjang = parse_jenjang(text)
    if jenjang:
        return jenjang.value
    jenis = parse_jenis(text)
    return jenis.value if jenis else text


def parse_status(text: str) -> StatusPegawai | None:
    """Read the status, from our own words, SIASN's letters or a jenis pegawai.

    Example:
        >>> parse_status("PNS Daerah Kab./Kota").value, parse_status("PPPK Paruh Waktu").value
        ('PNS', 'PPPK_PARUH_WAKTU')
    """
    plain = words(text)
    if "paruh waktu" in plain:
        return StatusPegawai.PPPK_PARUH_WAKTU
    for status, pattern in (
        (StatusPegawai.PPPK, r"(?:pppk|p3k)\b.*|pegawai pemerintah dengan perjanjian kerja.*"),
        (StatusPegawai.CPNS, r"cpns\b.*|c|calon pegawai negeri sipil"),
        (StatusPegawai.PNS, r"pns\b.*|p|pegawai negeri sipil"),
    ):
        if re.fullmatch(pattern, plain):
            return status
    return None


_YES = frozenset({"ya", "y", "iya", "true", "t", "1", "benar", "yes", "ada", "v", "✓"})
_NO = frozenset({"tidak", "tdk", "no", "n", "false", "f", "0", "bukan", "x"})


def parse_ya(text: str) -> bool | None:
    """Read ya or tidak."""
    plain = text.strip().lower()
    return True if plain in _YES else False if plain in _NO else None


_ACTING = frozenset({"plt", "plh", "pj", "pelaksana tugas", "pelaksana harian", "penjabat"})


def parse_plt(text: str) -> bool | None:
    """Read whether somebody only acts in the jabatan: ya or tidak, or the word for it.

    Example:
        >>> parse_plt("Plt."), parse_plt("tidak"), parse_plt("mungkin")
        (True, False, None)
    """
    return True if words(text) in _ACTING else parse_ya(text)


_KEDUDUKAN = (
    "aktif", "cltn", "cuti di luar tanggungan", "tugas belajar", "pemberhentian sementara",
    "uang tunggu", "prajurit wajib", "pejabat negara", "kepala desa", "bapek", "pegawai titipan",
    "pengungsi", "hilang", "hukuman disiplin", "penurunan jabatan", "mpp", "persiapan pensiun",
    "diberhentikan", "punah", "tms", "pembatalan nip", "berhenti", "bup", "pensiun", "meninggal",
    "pppk",
)  # fmt: skip
"""Words of the kedudukan hukum that SIASN knows; a longer text holds one of them."""


def parse_kedudukan(text: str) -> str | None:
    """Take a kedudukan hukum as written where it holds a word that SIASN knows.

    Example:
        >>> parse_kedudukan("Tugas Belajar"), parse_kedudukan("entah")
        ('Tugas Belajar', None)
    """
    plain = words(text)
    return text if any(known in plain for known in _KEDUDUKAN) else None


_SEX = {
    "l": "L", "m": "L", "pria": "L", "lakilaki": "L", "laki": "L", "male": "L", "1": "L",
    "lk": "L", "pr": "P",
    "p": "P", "f": "P", "w": "P", "wanita": "P", "perempuan": "P", "female": "P", "2": "P",
}  # fmt: skip


def sex_reader(texts: Sequence[str]) -> Callable[[str], str | None]:
    """Give the reader for a column of sexes: beside "W", a "P" means Pria, not Perempuan."""
    codes = {text.lower() for text in set(texts)}
    table = _SEX | {"p": "L"} if "w" in codes and "l" not in codes else _SEX
    return lambda text: table.get(words(text).replace(" ", ""))


_PREDIKAT = {words(predikat.value): predikat for predikat in Predikat}


def parse_predikat(text: str) -> Predikat | None:
    """Read a predikat kinerja; "Cukup" and "Buruk" of older rules have no equal and are refused."""
    return _PREDIKAT.get(words(text))


def predikat_of(nilai: float, skala: str) -> Predikat | None:
    """Turn a number of an older rule into a predikat, only where that rule's name still exists.

    References:
        PP 46/2011 (scale to 100) and PP 30/2019 (scale to 120); 61-75 and 70-90 were "Cukup",
        50 and less of PP 46/2011 "Buruk": neither is a predikat of PermenPANRB 6/2022.
    """
    plain = words(skala)
    if re.search(r"\b(?:pp ?)?30 2019\b|\b120\b", plain):
        steps = (
            (110, 120, Predikat.SANGAT_BAIK),
            (90, 109.999999, Predikat.BAIK),
            (50, 69.999999, Predikat.KURANG),
            (0, 49.999999, Predikat.SANGAT_KURANG),
        )
    elif re.search(r"\b(?:pp ?)?46 2011\b|\b100\b", plain):
        steps = (
            (91, 100, Predikat.SANGAT_BAIK),
            (76, 90, Predikat.BAIK),
            (51, 60, Predikat.KURANG),
            (1, 0, Predikat.SANGAT_KURANG),
        )
    else:
        return None
    return next((predikat for low, high, predikat in steps if low <= nilai <= high), None)


def parse_hukuman(text: str) -> TingkatHukuman | None:
    """Read how grave a hukuman disiplin is."""
    plain = words(text)
    return next((tingkat for tingkat in TingkatHukuman if tingkat.value in plain.split()), None)


def parse_keputusan(text: str) -> JenisKeputusan | None:
    """Read kunci or larang."""
    plain = words(text)
    return JenisKeputusan(plain) if plain in {"kunci", "larang"} else None


def split_list(text: str) -> tuple[str, ...]:
    """Split a ";" list."""
    return tuple(part for piece in text.split(";") if (part := piece.strip()))
