"""Profile groups of any table: planted groups found, none invented, nothing imputed."""

import csv
import gzip
from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

from mutasi_core.people.group_traits import effect_sizes, name_by_effect
from mutasi_core.people.profile_groups import group_profiles
from mutasi_core.people.profile_table import profile_table

ONET = Path(__file__).parents[1] / "data/onet_29_3_wide.csv.gz"


def planted(rows=300, columns=6, groups=4, seed=3, apart=4.0):
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, groups, rows)
    centres = rng.normal(size=(groups, columns)) * apart
    return centres[labels] + rng.normal(size=(rows, columns)), labels


def table(values):
    return profile_table(
        [f"P{row:04d}" for row in range(len(values))],
        [f"Dimensi {column + 1}" for column in range(values.shape[1])],
        values,
    )


def labels_of(groups):
    return [member.klaster for member in groups.anggota]


def test_planted_groups_are_found_and_counted():
    values, truth = planted()
    groups = group_profiles(table(values), refits=3)
    assert groups.k == 4
    assert adjusted_rand_score(truth, labels_of(groups)) > 0.95
    assert groups.stabilitas > 0.9


@pytest.mark.parametrize(
    "values",
    [
        np.random.default_rng(1).normal(size=(500, 9)),
        np.random.default_rng(2).normal(size=(120, 3)),
        np.random.default_rng(3).integers(1, 6, size=(300, 9)).astype(float),
        # One general factor and noise: good and weak people, no kinds of people.
        np.random.default_rng(4).normal(size=(400, 1)) * 0.6
        + np.random.default_rng(5).normal(size=(400, 9)) * 0.7,
        np.random.default_rng(6).exponential(size=(300, 6)),
        np.random.default_rng(7).uniform(size=(300, 3)),
        np.random.default_rng(8).integers(1, 4, size=(400, 3)).astype(float),
    ],
    ids=["gaussian", "three columns", "levels", "one factor", "skewed", "flat", "few levels"],
)
def test_data_without_groups_are_said_to_have_none(values):
    groups = group_profiles(table(values))
    assert (groups.k, groups.klaster, groups.stabilitas) == (0, (), None)
    assert {member.klaster for member in groups.anggota} == {None}
    assert len(groups.anggota) == len(values)


def test_a_number_asked_for_is_given_even_without_natural_groups():
    values = np.random.default_rng(1).normal(size=(200, 5))
    groups = group_profiles(table(values), k=3, refits=2)
    assert groups.k == len(groups.klaster) == 3
    assert sum(group.jumlah for group in groups.klaster) == 200


def test_rows_without_any_value_are_in_no_group():
    values, _ = planted()
    values[[5, 17]] = np.nan
    groups = group_profiles(table(values), k=4, refits=1)
    assert groups.belum_dinilai == ("P0005", "P0017")
    assert not {"P0005", "P0017"} & {member.kunci for member in groups.anggota}


def test_a_fifth_of_the_cells_missing_still_shows_the_groups():
    values, truth = planted(rows=400, columns=12)
    values[np.random.default_rng(9).random(values.shape) < 0.2] = np.nan
    groups = group_profiles(table(values), refits=1)
    assert adjusted_rand_score(truth, labels_of(groups)) > 0.9


def test_the_order_of_the_rows_changes_nothing():
    values, _ = planted(rows=150)
    keys, columns = [f"P{row:03d}" for row in range(150)], [f"D{c}" for c in range(6)]
    order = np.random.default_rng(0).permutation(150)
    plain = group_profiles(profile_table(keys, columns, values), refits=2)
    mixed = profile_table([keys[row] for row in order], columns, values[order])
    assert group_profiles(mixed, refits=2) == plain


def test_the_largest_group_comes_first_and_every_exemplar_is_a_member():
    values, _ = planted()
    groups = group_profiles(table(values), k=4, refits=1)
    sizes = [group.jumlah for group in groups.klaster]
    assert sizes == sorted(sizes, reverse=True)
    klaster = {member.kunci: member.klaster for member in groups.anggota}
    assert [klaster[group.contoh] for group in groups.klaster] == [1, 2, 3, 4]


def test_certainty_is_high_inside_a_group_and_half_on_the_border():
    rng = np.random.default_rng(0)
    left, right = rng.normal(-5, 1, (60, 2)), rng.normal(5, 1, (60, 2))
    values = np.vstack([left, right, [[0.0, 0.0]]])
    groups = group_profiles(table(values), k=2, refits=1)
    certainty = [member.keyakinan for member in groups.anggota]
    assert min(certainty[:120]) > 0.9
    assert certainty[120] < 0.8


@pytest.mark.parametrize("k", [0, -1, 31])
def test_an_impossible_number_of_groups_is_refused(k):
    with pytest.raises(ValueError, match="k must be"):
        group_profiles(table(planted(rows=30)[0]), k=k)


@pytest.mark.parametrize("rows", [1, 2, 3, 7])
def test_a_handful_of_rows_gets_an_answer(rows):
    groups = group_profiles(table(planted(rows=rows)[0]))
    assert groups.k == 0
    assert group_profiles(table(planted(rows=rows)[0]), k=1).klaster[0].jumlah == rows


def test_nobody_assessed_is_an_answer():
    groups = group_profiles(table(np.full((3, 4), np.nan)))
    assert (groups.k, groups.anggota, len(groups.belum_dinilai)) == (0, (), 3)


def test_equal_rows_and_a_constant_column_break_nothing():
    values = np.repeat(np.array([[1.0, 2.0, 7.0], [4.0, 1.0, 7.0]]), 10, axis=0)
    groups = group_profiles(table(values), k=3, refits=2)
    assert sorted(group.jumlah for group in groups.klaster) == [10, 10]


def test_a_group_is_named_by_the_two_dimensions_it_is_clearly_strong_in():
    assert name_by_effect(np.array([0.9, 2.0, 0.3, 1.0]), ["a", "b", "c", "d"]) == "b + d"
    assert name_by_effect(np.array([0.1, -2.0]), ["a", "b"]) == "b rendah"
    assert name_by_effect(np.array([0.1, -0.2]), ["a", "b"]) == "Campuran"


def test_the_effect_size_is_cohens_d_against_all_the_others():
    values = np.array([[1.0], [3.0], [5.0], [7.0], [np.nan]])
    effects = effect_sizes(values, np.array([0, 0, 1, 1, 1]))
    assert effects[:, 0] == pytest.approx([-4 / 2**0.5, 4 / 2**0.5])


@pytest.mark.slow
def test_occupations_fall_near_their_families():
    with gzip.open(ONET, "rt", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    columns = [name for name in rows[0] if name not in {"soc", "title", "major"}]
    values = [[float(row[name] or "nan") for name in columns] for row in rows]
    groups = group_profiles(profile_table([row["soc"] for row in rows], columns, values), k=22)
    truth = {row["soc"]: row["major"] for row in rows}
    families = [truth[member.kunci] for member in groups.anggota]
    assert adjusted_rand_score(families, labels_of(groups)) > 0.37
    assert adjusted_mutual_info_score(families, labels_of(groups)) > 0.53
    assert groups.stabilitas > 0.7
