"""The field of study: whether a person's pendidikan belongs to the families a formasi asks for."""

import re
from functools import lru_cache

_ANY = frozenset({"semua", "umum", "bebas", "any"})
_SILENT = frozenset({
    "ilmu", "dan", "atau", "jurusan", "program", "studi", "bidang", "prodi", "rumpun", "sederajat",
    "s", "d", "s1", "s2", "s3", "d1", "d2", "d3", "d4", "i", "ii", "iii", "iv", "di", "dii", "diii",
    "div", "1", "2", "3", "4", "sarjana", "magister", "doktor", "diploma", "strata", "terapan",
    "profesi",
})  # fmt: skip

# Written otherwise, meant alike.
_WRITTEN_AS = (
    ("pendidikan guru sekolah dasar", "pgsd"),
    ("pendidikan guru sd", "pgsd"),
    ("pendidikan anak usia dini", "paud"),
    ("pgpaud", "paud"),
    ("pg paud", "paud"),
    ("pendidikan jasmani", "penjas"),
    ("pjkr", "penjas"),
    ("pendidikan dokter", "kedokteran"),
    ("dokter", "kedokteran"),
    ("ners", "keperawatan"),
    ("perawat", "keperawatan"),
    ("bidan", "kebidanan"),
    ("apoteker", "farmasi"),
    ("sistem informasi", "informatika"),
    ("teknologi informasi", "informatika"),
    ("komputer", "informatika"),
    ("administrasi negara", "administrasi publik"),
)

# A family asked for by its name takes in its members; a member asked for by name only itself.
_MEMBERS = {
    "ekonomi": "ekonomi akuntansi manajemen keuangan perpajakan perbankan bisnis",
    "teknik": "teknik arsitektur sipil planologi geodesi informatika elektro mesin lingkungan",
    "hukum": "hukum yuridis",
    "pendidikan": "pendidikan keguruan kependidikan tarbiyah pgsd paud penjas bimbingan guru",
    "keguruan": "pendidikan keguruan kependidikan tarbiyah pgsd paud penjas bimbingan guru",
    "kesehatan": "kesehatan keperawatan kebidanan farmasi gizi kedokteran sanitasi radiologi "
    "fisioterapi analis laboratorium rekam epidemiologi",
    "sosial": "sosial sosiologi politik pemerintahan administrasi komunikasi kesejahteraan "
    "antropologi psikologi",
    "politik": "politik pemerintahan administrasi hubungan",
    "pemerintahan": "pemerintahan administrasi politik stpdn ipdn",
    "pertanian": "pertanian agribisnis agroteknologi agronomi peternakan perikanan kehutanan "
    "hewan penyuluhan",
    "mipa": "mipa matematika fisika kimia biologi statistika",
    "statistik": "statistik statistika",
    "informatika": "informatika",
    "lingkungan": "lingkungan",
    "administrasi": "administrasi sekretari perkantoran",
}


def pendidikan_cocok(pendidikan: str | None, rumpun_pendidikan: tuple[str, ...]) -> bool | None:
    """Say whether a field of study belongs to one of the families asked for.

    A family fits when all its words stand in the pendidikan, or when one of its known members
    does. Words that name no field (ilmu, jurusan, S-1, ...) are passed over.

    Returns:
        None where the person's field is unknown, or where no family is asked for.

    Example:
        >>> pendidikan_cocok("S-1 AKUNTANSI", ("Ekonomi",))
        True
        >>> pendidikan_cocok("S-1 Manajemen", ("Akuntansi", "Hukum"))
        False
        >>> pendidikan_cocok("S-1", ("Hukum",)) is None
        True
    """
    families = [_words(family) for family in rumpun_pendidikan]
    if any(family & _ANY for family in families):
        return True
    studied = _words(pendidikan or "")
    families = [family for family in families if family]
    if not studied or not families:
        return None
    return any(family <= studied or studied & _members(family) for family in families)


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    plain = re.sub(r"[^0-9a-z]+", " ", text.casefold()).strip()
    for written, meant in _WRITTEN_AS:
        plain = re.sub(rf"\b{written}\b", meant, plain)
    return frozenset(plain.split()) - _SILENT


@lru_cache(maxsize=1024)
def _members(family: frozenset[str]) -> frozenset[str]:
    """Give the members of a family asked for by one word; a longer name asks for itself."""
    return (
        frozenset(_MEMBERS.get(next(iter(family)), "").split()) if len(family) == 1 else frozenset()
    )
