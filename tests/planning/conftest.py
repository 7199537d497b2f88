"""A small synthetic city, read once."""

from datetime import date

import pytest

from mutasi_core.intake.reading import read_sumber
from mutasi_core.synthetic import write_contoh

TANGGAL = date(2026, 1, 1)


@pytest.fixture(scope="session")
def city(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kota")
    write_contoh(folder, pegawai=300, benih=7)
    return read_sumber([folder]).require()
