"""Unit names: the words that mean the same, and the short names everybody uses."""

import re
import unicodedata

_EXPAND = {
    "kec": "kecamatan", "kel": "kelurahan", "pkm": "puskesmas", "dispendik": "dinas pendidikan",
    "smpn": "smp negeri", "sdn": "sd negeri", "tkn": "tk negeri", "upt": "upt", "bag": "bagian",
    "sekr": "sekretariat", "sekretariat": "sekretariat", "rsud": "rsud", "bhakti": "bakti",
    "smp n": "smp negeri", "&": "dan",
}  # fmt: skip
_CITY = re.compile(r"(?<=\w) (?:pemerintah |pemko )?(?:kota|kabupaten|kab) [a-z]+$")
_SCHOOL_CITY = re.compile(r"(?<=\d) (?:kota )?[a-z]+$")
_TITLE = re.compile(r"^(?:pemerintah (?:kota|kabupaten)|pemko|pemkot|pemkab) [a-z]+ ")
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[0-9]+|[a-z]+")

ALIASES = {
    "disdik": "dinas pendidikan",
    "diknas": "dinas pendidikan",
    "dinkes": "dinas kesehatan",
    "dinsos": "dinas sosial",
    "dishub": "dinas perhubungan",
    "dispar": "dinas pariwisata",
    "dispora": "dinas pemuda dan olahraga",
    "disdukcapil": "dinas kependudukan dan pencatatan sipil",
    "dukcapil": "dinas kependudukan dan pencatatan sipil",
    "diskominfo": "dinas komunikasi dan informatika",
    "kominfo": "dinas komunikasi dan informatika",
    "dispersip": "dinas perpustakaan dan kearsipan",
    "perpusip": "dinas perpustakaan dan kearsipan",
    "dlh": "dinas lingkungan hidup",
    "dkpp": "dinas ketahanan pangan dan pertanian",
    "dppkb": "dinas pengendalian penduduk dan keluarga berencana",
    "dpmptsp": "dinas penanaman modal dan pelayanan terpadu satu pintu",
    "dinas penanaman modal dan ptsp": "dinas penanaman modal dan pelayanan terpadu satu pintu",
    "pupr": "dinas pekerjaan umum dan penataan ruang",
    "putr": "dinas pekerjaan umum dan penataan ruang",
    "dinas pupr": "dinas pekerjaan umum dan penataan ruang",
    "dinas pekerjaan umum dan tata ruang": "dinas pekerjaan umum dan penataan ruang",
    "perkim": "dinas perumahan dan kawasan permukiman",
    "disperkim": "dinas perumahan dan kawasan permukiman",
    "diskop ukm": "dinas koperasi usaha kecil dan menengah",
    "diskop": "dinas koperasi usaha kecil dan menengah",
    "disnakerperindag": "dinas ketenagakerjaan perindustrian dan perdagangan",
    "disnakerindag": "dinas ketenagakerjaan perindustrian dan perdagangan",
    "p3am": "dinas pemberdayaan perempuan perlindungan anak dan masyarakat",
    "dp3am": "dinas pemberdayaan perempuan perlindungan anak dan masyarakat",
    "bapperida": "badan perencanaan pembangunan riset dan inovasi daerah",
    "bpkad": "badan pengelolaan keuangan pendapatan dan aset daerah",
    "bpkpad": "badan pengelolaan keuangan pendapatan dan aset daerah",
    "bkpsdm": "badan kepegawaian dan pengembangan sumber daya manusia",
    "badan kepegawaian dan pengembangan sdm": (
        "badan kepegawaian dan pengembangan sumber daya manusia"
    ),
    "kesbangpol": "badan kesatuan bangsa dan politik",
    "bpbd": "badan penanggulangan bencana daerah",
    "satpol pp": "satuan polisi pamong praja",
    "satpolpp": "satuan polisi pamong praja",
    "setda": "sekretariat daerah",
    "setwan": "sekretariat dprd",
    "inspektorat": "inspektorat daerah",
    "rsud djoelham": "rsud dr r m djoelham",
    "rumah sakit umum daerah dr r m djoelham": "rsud dr r m djoelham",
}
"""Short and older names, normalised, to the full name."""


def unit_key(name: str) -> str:
    """Give the form under which two spellings of one unit are the same.

    Spaces between letters do not count, so that Jatinegara is Jati Negara; numbers stay apart.

    Example:
        >>> unit_key("KEL. JATINEGARA") == unit_key("Kelurahan Jati Negara")
        True
        >>> unit_key("SMP Negeri 15 Binjai") == unit_key("SMP Negeri 5 Binjai")
        False
    """
    return re.sub(r"(?<=[a-z]) (?=[a-z])", "", normal_name(name))


def normal_name(name: str) -> str:
    """Write a unit name in plain words, abbreviations written out, the city's name left off.

    Example:
        >>> normal_name("DINAS  PENDIDIKAN KOTA BINJAI"), normal_name("SMPN 05 Binjai")
        ('dinas pendidikan', 'smp negeri 5')
    """
    plain = unicodedata.normalize("NFKC", name).casefold().replace("&", " dan ")
    tokens = (
        str(int(token)) if token.isdecimal() else _EXPAND.get(token, token)
        for token in _WORD.findall(plain)
    )
    text = _TITLE.sub("", " ".join(tokens))
    text = _CITY.sub("", text)
    text = _SCHOOL_CITY.sub("", text) if text.startswith(("smp ", "sd ", "tk ")) else text
    return ALIASES.get(text, text)


def digits_of(name: str) -> tuple[str, ...]:
    """Give the numbers in a name, in order, without leading zeros."""
    return tuple(str(int(digits)) for digits in _DIGITS.findall(name))
