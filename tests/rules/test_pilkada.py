from datetime import date

import pytest

from mutasi_core.domain.ketentuan import Ketentuan
from mutasi_core.rules import pilkada


@pytest.mark.parametrize(
    ("day", "needed"),
    [
        (date(2025, 2, 19), False),
        (date(2025, 2, 20), True),
        (date(2025, 8, 19), True),
        (date(2025, 8, 20), False),
        (date(2026, 1, 1), False),
    ],
)
def test_approval_is_needed_for_six_months_from_the_pelantikan(day, needed):
    assert pilkada.perlu_izin_mendagri(day) is needed


@pytest.mark.parametrize(
    ("day", "needed"),
    [
        (date(2031, 3, 21), False),
        (date(2031, 3, 22), True),
        (date(2031, 12, 31), True),
        (date(2032, 1, 1), False),
    ],
)
def test_approval_is_needed_from_six_months_before_the_candidates_to_the_end_of_term(day, needed):
    set_later = tuple(
        Ketentuan(nama=nama, nilai=nilai, sumber="Jadwal KPU")
        for nama, nilai in (
            ("penetapan_paslon", date(2031, 9, 22)),
            ("akhir_masa_jabatan", date(2031, 12, 31)),
        )
    )
    assert pilkada.perlu_izin_mendagri(day, set_later) is needed
    assert not pilkada.perlu_izin_mendagri(day)
