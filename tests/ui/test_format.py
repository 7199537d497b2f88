"""Numbers and dates as Indonesians write them."""

from datetime import date

import pytest

from ui.format import number, percent, signed, tanggal


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (0, 0, "0"),
        (999, 0, "999"),
        (1000, 0, "1.000"),
        (4100.0, 1, "4.100"),
        (1234.56, 1, "1.234,6"),
        (-1234.5, 1, "−1.234,5"),
        (None, 0, "belum diketahui"),
    ],
)
def test_a_number_has_dots_for_thousands_and_a_decimal_comma(value, decimals, written):
    assert number(value, decimals) == written


@pytest.mark.parametrize(
    ("value", "written"), [(5, "+5"), (0, "0"), (-5, "−5"), (None, "belum diketahui")]
)
def test_a_difference_shows_its_sign(value, written):
    assert signed(value) == written


def test_a_percentage_keeps_one_decimal():
    assert percent(82.96) == "83%"
    assert percent(82.94) == "82,9%"


def test_a_date_is_written_with_the_name_of_its_month():
    assert tanggal(date(2026, 8, 17)) == "17 Agustus 2026"
