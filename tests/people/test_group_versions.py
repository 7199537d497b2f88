"""Groups found anew keep number and name; people on the border are flagged."""

from dataclasses import replace

import numpy as np

from mutasi_core.people.group_versions import continue_groups
from mutasi_core.people.profile_groups import group_profiles
from mutasi_core.people.profile_table import profile_table

CENTRES = np.array([[6.0, 0, 0, 0], [0, 6.0, 0, 0], [0, 0, 6.0, 0], [0, 0, 0, 6.0]])


def found(sizes, seed=1):
    rng = np.random.default_rng(seed)
    values = np.vstack(
        [centre + rng.normal(size=(size, 4)) for centre, size in zip(CENTRES, sizes, strict=False)]
    )
    keys = [f"{group}-{row:03d}" for group, size in enumerate(sizes) for row in range(size)]
    table = profile_table(keys, ("a", "b", "c", "d"), values)
    return group_profiles(table, k=len([size for size in sizes if size]), refits=0)


def klaster_of(groups):
    """Number of the group by the planted one its members come from."""
    return {member.kunci[0]: member.klaster for member in groups.anggota}


def test_a_group_keeps_its_number_and_name_when_sizes_change():
    before = found((40, 30, 20))
    named = replace(
        before, klaster=tuple(replace(one, nama=f"Kelompok {one.id}") for one in before.klaster)
    )
    after, story = continue_groups(named, found((20, 30, 45), seed=2))
    assert klaster_of(after) == klaster_of(before)
    assert [one.nama for one in after.klaster] == ["Kelompok 1", "Kelompok 2", "Kelompok 3"]
    assert {one.nama_turunan for one in story} == {"a", "b", "c"}
    assert max(one.jarak for one in story) < 0.7


def test_a_new_group_gets_a_number_nobody_had_and_a_lost_one_is_told():
    before = found((40, 30, 20, 0))
    after, story = continue_groups(before, found((40, 30, 0, 35), seed=2))
    numbers = klaster_of(after)
    assert numbers["3"] == 4
    assert (numbers["0"], numbers["1"]) == (1, 2)
    assert [(one.lama, one.baru) for one in story if one.baru is None] == [(3, None)]


def test_without_groups_before_nothing_changes():
    before = group_profiles(profile_table([], ("a",), []))
    current = found((40, 30))
    after, story = continue_groups(before, current)
    assert after == current
    assert [one.lama for one in story] == [None, None]


def test_who_stands_between_two_groups_is_flagged_with_the_second():
    rng = np.random.default_rng(0)
    values = np.vstack([rng.normal(-5, 1, (60, 2)), rng.normal(5, 1, (60, 2)), [[0.0, 0.0]]])
    table = profile_table([f"{row:03d}" for row in range(121)], ("a", "b"), values)
    groups = group_profiles(table, k=2, refits=0)
    assert [one.kunci for one in groups.anggota if one.perbatasan] == ["120"]
    assert all({one.klaster, one.klaster_kedua} == {1, 2} for one in groups.anggota)
