"""Small invented cities with every oddity the simulation has to bear."""

from datetime import date

from hypothesis import settings
from hypothesis import strategies as st

from mutasi_core.domain.catatan import Kinerja, NilaiKompetensi, Predikat, Skm, StandarKompetensi
from mutasi_core.domain.formasi import Formasi
from mutasi_core.domain.instansi import Instansi
from mutasi_core.domain.jabatan import JenisJabatan, jenjang_of
from mutasi_core.domain.mutasi import JenisKeputusan, Keputusan, Mutasi
from mutasi_core.domain.pegawai import Pegawai, StatusPegawai
from mutasi_core.domain.pendidikan import TingkatPendidikan
from mutasi_core.domain.unit_kerja import UnitKerja

ON = date(2026, 1, 1)

unhurried = settings(deadline=None, max_examples=40)
"""A slow computer is no failure; forty cities find what a hundred find."""
UNITS = (
    UnitKerja(unit_id="KOTA", nama="Pemerintah Kota"),
    UnitKerja(unit_id="DIS", nama="Dinas Pendidikan", induk_id="KOTA"),
    UnitKerja(unit_id="GUG", nama="Gugus 1", induk_id="DIS", jenis="gugus SD"),
    UnitKerja(unit_id="SD1", nama="SD Negeri 1", induk_id="GUG"),
    UnitKerja(unit_id="SD2", nama="SD Negeri 2", induk_id="GUG"),
    UnitKerja(unit_id="PKM", nama="Puskesmas Kota", induk_id="KOTA"),
)
JABATAN = {
    "Guru Kelas Ahli Pertama": JenisJabatan.JF,
    "Guru Kelas Ahli Muda": JenisJabatan.JF,
    "Perawat Terampil": JenisJabatan.JF,
    "Pengolah Data dan Informasi": JenisJabatan.PELAKSANA,
    "Kepala Sekolah": JenisJabatan.JF,
}
NAMES = tuple(JABATAN)
WORKPLACES = ("DIS", "SD1", "SD2", "PKM")


def formasi(unit_id: str, jabatan: str, kebutuhan: int | None, **more: object) -> Formasi:
    fields = {
        "jenis_jabatan": JABATAN.get(jabatan),
        "jenjang": jenjang_of(jabatan),
        "pimpinan": jabatan.startswith("Kepala"),
    }
    return Formasi(unit_id=unit_id, jabatan=jabatan, kebutuhan=kebutuhan, **(fields | more))


def pegawai(number: int, unit_id: str, jabatan: str, **more: object) -> Pegawai:
    fields = {
        "golongan": "III/b",
        "status": StatusPegawai.PNS,
        "kedudukan_hukum": "Aktif",
        "tmt_jabatan": date(2021, 1, 1),
        "tmt_unit": date(2021, 1, 1),
        "tmt_pns": date(2016, 1, 1),
        "tingkat_pendidikan": TingkatPendidikan.S1,
        "pendidikan": "S-1 PGSD",
        "tanggal_lahir": date(1986, 9, 26),
        "jenis_jabatan": JABATAN[jabatan],
        "jenjang": jenjang_of(jabatan),
    }
    return Pegawai(
        nip=f"198609262015051{number + 900:03}",
        nama=f"Pegawai {number}",
        unit_id=unit_id,
        jabatan=jabatan,
        **(fields | more),
    )


people = st.lists(
    st.tuples(
        st.sampled_from(WORKPLACES),
        st.sampled_from(NAMES),
        st.fixed_dictionaries(
            {},
            optional={
                "status": st.sampled_from(StatusPegawai),
                "plt": st.booleans(),
                "kedudukan_hukum": st.sampled_from(["Aktif", "Tugas Belajar", None]),
                "tanggal_lahir": st.sampled_from([date(1967, 6, 1), date(1960, 1, 1), None]),
                "tmt_jabatan": st.sampled_from([date(2025, 6, 1), None]),
                "tingkat_pendidikan": st.sampled_from([TingkatPendidikan.SLTA, None]),
            },
        ),
    ),
    min_size=1,
    max_size=9,
).map(lambda rows: tuple(pegawai(n, u, j, **more) for n, (u, j, more) in enumerate(rows, 1)))

posts = st.dictionaries(
    st.tuples(st.sampled_from(WORKPLACES), st.sampled_from(NAMES)),
    st.tuples(
        st.one_of(st.none(), st.integers(0, 4)),
        st.integers(0, 2),
        st.booleans(),
        st.sampled_from([None, TingkatPendidikan.S1]),
        st.sampled_from(["pendidikan", "kesehatan", None]),
    ),
    min_size=1,
).map(
    lambda rows: tuple(
        formasi(u, j, need, minimum=least, dapat_diisi=open_, pendidikan_min=level, rumpun=family)
        for (u, j), (need, least, open_, level, family) in rows.items()
    )
)


@st.composite
def worlds(draw) -> Instansi:
    staff = draw(people)
    nips = [person.nip for person in staff]
    bans = draw(
        st.lists(
            st.builds(
                Keputusan,
                nip=st.sampled_from(nips),
                jenis=st.sampled_from(JenisKeputusan),
                unit_id=st.one_of(st.none(), st.sampled_from(WORKPLACES)),
                jabatan=st.one_of(st.none(), st.sampled_from(NAMES)),
            ),
            max_size=3,
        )
    )
    levels = draw(st.lists(st.tuples(st.sampled_from(nips), st.integers(1, 4)), max_size=6))
    grades = draw(st.lists(st.tuples(st.sampled_from(nips), st.sampled_from(Predikat)), max_size=6))
    return Instansi(
        units=UNITS,
        formasi=draw(posts),
        pegawai=staff,
        tables=frozenset({"kinerja"}),
        keputusan=tuple(bans),
        kompetensi=tuple(
            NilaiKompetensi(nip=nip, kompetensi="Integritas", level=level) for nip, level in levels
        ),
        standar_kompetensi=(
            StandarKompetensi(jabatan=None, jenjang="Ahli Muda", kompetensi="Integritas", level=3),
            StandarKompetensi(jabatan=None, jenjang="Terampil", kompetensi="Integritas", level=2),
        ),
        kinerja=tuple(Kinerja(nip=nip, tahun=2025, predikat=grade) for nip, grade in grades),
        skm=(
            Skm(unit_id="GUG", periode="2025-1", ikm=80.0, responden=100),
            Skm(unit_id="GUG", periode="2025-2", ikm=82.0, responden=150),
            Skm(unit_id="PKM", periode="2025-2", ikm=79.0),
        ),
    )


@st.composite
def worlds_with_moves(draw) -> tuple[Instansi, tuple[Mutasi, ...]]:
    """A city with moves one after the other, some of one person, some of them back home."""
    world = draw(worlds())
    ends = [(post.unit_id, post.jabatan) for post in world.formasi]
    moves = draw(
        st.lists(
            st.tuples(
                st.sampled_from(world.pegawai),
                st.one_of(st.none(), st.sampled_from(ends)),
                st.sampled_from([None, None, "800/1"]),
            ),
            max_size=12,
        )
    )
    return world, tuple(
        Mutasi(
            nip=person.nip,
            unit_tujuan=(end or (person.unit_id, ""))[0],
            jabatan_tujuan=(end or ("", person.jabatan))[1],
            nomor_izin=izin,
        )
        for person, end, izin in moves
    )
