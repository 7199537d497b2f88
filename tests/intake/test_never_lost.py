"""Whatever the text, every row is accepted or set aside, and nothing but SumberError is raised."""

import csv
import datetime as dt
import io

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from mutasi_core.intake.exporting import table_csv
from mutasi_core.intake.pembacaan import SumberError
from mutasi_core.intake.reading import read_bytes
from mutasi_core.intake.teks import EMPTY, clean
from tests.intake.builders import PETA, UNITS, as_csv, nip, person, table

OTHERS = {"peta_jabatan.csv": as_csv(PETA), "unit.csv": as_csv(UNITS)}
SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CELLS = st.one_of(
    st.sampled_from(
        [
            "", "-", "NULL", "III/a", "3b", "IX", "DISDIK", "Dinas Pendidikan", "KEL. JATINEGARA",
            "JF", "Struktural", "PELAKSANA", "JUMLAH", "31-02-2020", "43528", "1.98609E+17",
            "Guru Mata Pelajaran Ahli Muda", "'=1+1", '="5"', "\u00a0x\u200b", "nip", "85,5",
        ]
    ),
    st.integers(1, 99).map(nip),
    st.text(max_size=12),
    st.text(alphabet=',;\t|"\r\n\' \x00', max_size=6),
)  # fmt: skip
ROWS = st.lists(st.lists(CELLS, max_size=11), max_size=12)
NAMES = list(person(1))


def check(read):
    for name, counted in read.tabel.items():
        assert counted.dibaca == counted.diterima + counted.disisihkan
        aside = [row for row in read.disisihkan if row.tabel == name]
        assert len(aside) == counted.disisihkan
        assert len({(row.berkas, row.baris) for row in aside}) == len(aside)
    if read.instansi:
        assert len(read.instansi.pegawai) == read.tabel["pegawai"].diterima
        assert len(read.instansi.formasi) == read.tabel["peta_jabatan"].diterima


@SETTINGS
@given(rows=ROWS, delimiter=st.sampled_from(",;\t|"))
def test_every_row_below_a_header_is_accepted_or_set_aside(rows, delimiter):
    data = as_csv([NAMES, *table([person(1)])[1:], *rows], delimiter)
    try:
        read = read_bytes({"pegawai.csv": data, **OTHERS})
    except SumberError:
        return
    check(read)
    written = sum(any(cell.strip(" \x00") for cell in row) for row in rows)
    assert read.tabel["pegawai"].dibaca >= 1
    assert read.tabel["pegawai"].dibaca <= 1 + written + sum(
        cell.count("\n") + cell.count("\r") for row in rows for cell in row
    )


@SETTINGS
@given(body=st.text(max_size=300), name=st.sampled_from(["pegawai", "kinerja", "abk", "skm"]))
def test_text_that_is_no_table_is_refused_or_accounted_for(body, name):
    headers = {
        "pegawai": ",".join(NAMES),
        "kinerja": "nip,tahun,predikat",
        "abk": "unit_id,jabatan,uraian_tugas,volume,menit",
        "skm": "unit_id,periode,ikm",
    }
    files = {"pegawai.csv": as_csv(table([person(1)])), **OTHERS}
    files[f"{name}.csv"] = f"{headers[name]}\n{body}".encode("utf-8", "surrogatepass")
    try:
        check(read_bytes(files))
    except SumberError:
        return


@SETTINGS
@given(data=st.binary(max_size=400))
def test_bytes_of_any_kind_give_a_reading_or_one_clear_line(data):
    said = ""
    try:
        check(read_bytes({"pegawai.csv": data, **OTHERS}))
    except SumberError as error:
        said = str(error)
    assert "\n" not in said


@SETTINGS
@given(
    values=st.lists(
        st.text(
            alphabet=st.characters(
                codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Zs"]
            ),
            min_size=1,
            max_size=10,
        ).map(lambda text: f"x{text}" if text.startswith('="') else text),
        min_size=1,
        max_size=5,
    )
)
def test_our_own_csv_reads_back_the_same(values):
    data = table_csv(["a"], [[value] for value in values]).decode("utf-8-sig")
    back = [row[0] for row in csv.reader(io.StringIO(data, newline=""))][1:]
    assert [clean(cell) for cell in back] == ["" if v in EMPTY else v for v in values]


@SETTINGS
@given(
    start=st.sampled_from(["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]), rest=st.text()
)
def test_no_text_cell_leaves_with_a_sign_in_front(start, rest):
    data = table_csv(["a"], [[start + rest]]).decode("utf-8-sig")
    cell = list(csv.reader(io.StringIO(data, newline="")))[1][0]
    assert cell.startswith("'")


VALUES = st.one_of(
    CELLS,
    st.integers(-(10**6), 10**19).map(float),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.booleans(),
    st.dates(dt.date(1901, 1, 1), dt.date(2099, 12, 31)),
    st.none(),
)
WRITABLE = VALUES.filter(lambda v: not isinstance(v, str) or not ILLEGAL_CHARACTERS_RE.search(v))


@settings(SETTINGS, max_examples=25)
@given(
    rows=st.lists(st.lists(WRITABLE, max_size=11), max_size=8),
    titles=st.lists(st.sampled_from(["DAFTAR PEGAWAI", "", "Keadaan 2026"]), max_size=3),
    hidden=st.sets(st.integers(1, 12), max_size=3),
)
def test_every_row_of_a_workbook_is_accepted_or_set_aside(rows, titles, hidden):
    book = openpyxl.Workbook()
    for row in [*([title] for title in titles), NAMES, *table([person(1)])[1:], *rows]:
        book.active.append(row)
    for row in book.active.iter_rows():
        for cell in row:
            cell.data_type = "s" if cell.data_type == "f" else cell.data_type
    for number in hidden:
        book.active.row_dimensions[number].hidden = True
    out = io.BytesIO()
    book.save(out)
    try:
        read = read_bytes({"pegawai.xlsx": out.getvalue(), **OTHERS})
    except SumberError:
        return
    check(read)
    written = sum(any(c is not None and clean(str(c)) for c in row) for row in rows)
    told = sum(t.kode == "BARIS_NOMOR_KOLOM" for t in read.temuan)
    assert read.tabel["pegawai"].dibaca == 1 + written - told
