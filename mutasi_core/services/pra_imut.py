"""Before I-MUT: the papers each move of a list needs, what is missing, and by when."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.mutasi import Mutasi
from mutasi_core.rules import RULES
from mutasi_core.rules.context import make_usul
from mutasi_core.rules.hari_kerja import hari_kerja_sebelum, hari_kerja_sesudah
from mutasi_core.rules.parameter import parameter, setting
from mutasi_core.rules.pilkada import perlu_izin_mendagri
from mutasi_core.rules.rule import Rule
from mutasi_core.rules.usul import Tahap, UsulMutasi
from mutasi_core.rules.verdict import Finding, Tingkat, Verdict
from mutasi_core.services.kelayakan import find_move
from mutasi_core.simulation.ground import Ground
from mutasi_core.simulation.judging import headcount_without

_WAKTU = {
    "P01": "persetujuan_ppk",
    "P02": "seleksi",
    "P03": "uji_kompetensi",
    "P04": "seleksi",
    "P08": "tim_penilai",
    "R22": "mendagri",
    "R23": "pertek",
    "N01": "sip",
}
"""Which time of the parameter `waktu_berkas` each document takes."""

_ALWAYS = (
    ("Pertimbangan Tim Penilai Kinerja PNS", "PP 11/2017 Pasal 191", "tim_penilai"),
    ("Persetujuan Pejabat Pembina Kepegawaian", "PP 11/2017 Pasal 191", "persetujuan_ppk"),
    ("Analisis jabatan dan analisis beban kerja jabatan tujuan", "Peraturan BKN 5/2019 Pasal 3",
     "surat_pernyataan"),
    ("Surat pernyataan tidak dalam proses atau menjalani hukuman disiplin dan proses peradilan",
     "Peraturan BKN 5/2019 Pasal 3", "surat_pernyataan"),
    ("Surat pernyataan tidak sedang tugas belajar atau ikatan dinas",
     "Peraturan BKN 5/2019 Pasal 3", "surat_pernyataan"),
    ("Salinan keputusan pangkat dan jabatan terakhir", "Peraturan BKN 5/2019 Pasal 3",
     "surat_pernyataan"),
    ("Salinan penilaian kinerja dua tahun terakhir", "Peraturan BKN 5/2019 Pasal 3",
     "surat_pernyataan"),
    ("Surat keterangan bebas temuan Inspektorat", "Peraturan BKN 5/2019 Pasal 3",
     "surat_pernyataan"),
    ("Surat keputusan dan berita acara pelantikan atau SPMT", "PP 11/2017 Pasal 191", "sk"),
)  # fmt: skip
"""Papers of every move: name, citation, time; no table holds them, so nobody says they exist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Berkas:
    """One document, reference or approval of one move.

    Attributes:
        aturan: Code of the rule that asks for it; None for papers of every move.
        nomor: As recorded; None where nothing is recorded.
        ada: Whether it is there; None where no table could say.
        paling_lambat: Working days back from the TMT.
    """

    nama: str
    dasar: str
    aturan: str | None
    nomor: str | None
    ada: bool | None
    paling_lambat: date
    penjelasan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PraImut:
    """One move before it goes into I-MUT.

    Attributes:
        berkas: In order of their date.
        penghalang: Rules that no document of the list satisfies: they stop the move.
        data_kurang: Rules that could not be judged, with what is missing.
    """

    usul: UsulMutasi
    berkas: tuple[Berkas, ...]
    penghalang: tuple[tuple[Rule, Finding], ...]
    data_kurang: tuple[tuple[Rule, Finding], ...]
    lapor_mendagri: date | None

    @property
    def kurang(self) -> tuple[Berkas, ...]:
        """What is known to be missing."""
        return tuple(one for one in self.berkas if one.ada is False)

    @property
    def mulai(self) -> date | None:
        """When the first missing paper has to be there; None where nothing is missing."""
        return min((one.paling_lambat for one in self.kurang), default=None)

    @property
    def siap(self) -> bool:
        """Whether nothing known is missing and no rule stops the move."""
        return not self.kurang and not self.penghalang

    def terlambat(self, hari_ini: date) -> tuple[Berkas, ...]:
        """Give what is missing and should already have been there."""
        return tuple(one for one in self.kurang if one.paling_lambat < hari_ini)


def pra_imut(
    instansi: Instansi, mutasi: Iterable[Mutasi], tmt: date, *, libur: Collection[date] = ()
) -> tuple[PraImut, ...]:
    """Check the papers of a list of moves, in the order of the list, all of them made together.

    Args:
        instansi: The body, with its recorded izin.
        mutasi: The moves; a `nomor_izin` may name rules ("P03=UKOM/1; R23=AP-7").
        tmt: When they take effect.
        libur: Days off; without them only weekends are left out, and dates fall too late.

    Raises:
        UnknownReferenceError: If a person or formasi is not there.
    """
    ground = Ground(instansi=instansi, on=tmt)
    moves = [
        (move, *find_move(instansi, move.nip, move.unit_tujuan, move.jabatan_tujuan))
        for move in mutasi
    ]
    heads = Counter(ground.bezetting)
    for _, pegawai, tujuan in moves:
        heads[pegawai.formasi_key] -= ground.weight(pegawai.nip, pegawai.formasi_key)
        heads[tujuan.key] += ground.weight(pegawai.nip, tujuan.key)
    gathered = (
        make_usul(
            instansi,
            pegawai,
            tujuan,
            tmt,
            headcount=headcount_without(ground, pegawai.nip, tujuan.key, heads),
            jpm=ground.jpm(pegawai.nip, tujuan.key),
            nomor_izin=move.nomor_izin,
        )
        for move, pegawai, tujuan in moves
    )
    return tuple(_one(replace(usul, tahap=Tahap.SIAP_SK), libur) for usul in gathered)


def _one(usul: UsulMutasi, libur: Collection[date]) -> PraImut:
    judged = [(rule, rule.check(usul)) for rule in RULES]
    papers = [
        _document(rule, finding, usul, libur)
        for rule, finding in judged
        if rule.rujukan is not None and _is_asked(rule, usul)
    ]
    papers += [
        Berkas(
            nama=nama,
            dasar=dasar,
            aturan=None,
            nomor=None,
            ada=None,
            paling_lambat=_deadline(usul, waktu, libur),
            penjelasan="Tidak ada tabel yang mencatatnya; periksa pada berkas usul.",
        )
        for nama, dasar, waktu in _ALWAYS
    ]
    pejabat = any(paper.aturan == "R22" for paper in papers)
    return PraImut(
        usul=usul,
        berkas=tuple(sorted(papers, key=lambda one: (one.paling_lambat, one.nama))),
        penghalang=tuple(
            (rule, found) for rule, found in judged if found.blocks and rule.rujukan is None
        ),
        data_kurang=tuple(
            (rule, found)
            for rule, found in judged
            if found.verdict is Verdict.UNKNOWN and rule.rujukan is None
        ),
        lapor_mendagri=_report(usul, libur) if pejabat else None,
    )


def _is_asked(rule: Rule, usul: UsulMutasi) -> bool:
    """Say whether a move needs the document of a rule, recorded already or not."""
    bare = rule.check(replace(usul, nomor_izin=None, izin=()))
    return bare.verdict in {Verdict.VIOLATED, Verdict.UNKNOWN}


def _document(rule: Rule, finding: Finding, usul: UsulMutasi, libur: Collection[date]) -> Berkas:
    named = usul.nomor_of(rule.kode)
    nomor = usul.nomor_of_any(rule.kode) if rule.tingkat is Tingkat.OVR else named
    missing = False if finding.verdict is Verdict.VIOLATED else None
    return Berkas(
        nama=rule.rujukan or rule.judul,
        dasar=rule.dasar,
        aturan=rule.kode,
        nomor=nomor,
        ada=True if nomor is not None else missing,
        paling_lambat=_deadline(usul, _WAKTU[rule.kode], libur),
        penjelasan=finding.penjelasan,
    )


def _deadline(usul: UsulMutasi, waktu: str, libur: Collection[date]) -> date:
    days: dict[str, int] = setting("waktu_berkas", usul.tmt, usul.ketentuan)
    return hari_kerja_sebelum(usul.tmt, days[waktu], libur)


def _report(usul: UsulMutasi, libur: Collection[date]) -> date | None:
    """Give the day by which a replacement in the electoral window is reported."""
    if not perlu_izin_mendagri(usul.tmt, usul.ketentuan):
        return None
    return hari_kerja_sesudah(usul.tmt, parameter("lapor_mendagri", usul.tmt), libur)
