"""Measure the profile groups beside plain k-means on z-scores: python -m bench.profile_groups.

One run prints agreement with a known answer (ARI, AMI), stability under refit on 80 % of the rows,
and seconds, on O*NET (22 occupational families), on planted families, on the invented city, and on
data without any groups. How often groups are found in vain: bench/null_groups.py.
"""

import csv
import gzip
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score
from threadpoolctl import threadpool_limits

from mutasi_core.intake.reading import read_sumber
from mutasi_core.people.employee_profiles import SEMBILAN, group_employees
from mutasi_core.people.job_person_match import latest_levels
from mutasi_core.people.profile_groups import ProfileGroups, group_profiles
from mutasi_core.people.profile_table import Floats, Indices, profile_table, standardise
from mutasi_core.people.study_field import FIELDS, OTHER, study_field

ROOT = Path(__file__).parents[1]
ON = date(2026, 1, 1)
REFITS = 20


def main() -> None:
    """Run every case and print one table."""
    print(f"{'case':34} {'method':20} {'k':>3} {'ARI':>6} {'AMI':>6} {'stable':>6} {'s':>6}")
    values, families = read_onet()
    compare("O*NET 29.3, k = 22", values, families, 22)
    compare("O*NET 29.3, k by itself", values, families, None)
    for rows, noise in ((600, 0), (4500, 39)):
        values, families = planted_families(rows, noise)
        name = f"12 planted families, {rows} x {values.shape[1]}"
        compare(name, values, families, None)
    values, families = planted_families(100_000, 39)
    ours("12 planted families, 100,000 x 60", values, families, None)
    compare_city()
    rng = np.random.default_rng(7)
    compare("null: one Gaussian, 500 x 9", rng.normal(size=(500, 9)), None, None)
    factor = rng.normal(size=(600, 1)) * 0.6 + rng.normal(size=(600, 9)) * 0.7
    levels = np.clip(np.round(3 + factor), 1, 5)
    compare("null: nine levels, one factor", levels, None, None)
    compare("null: 4500 x 60", rng.normal(size=(4500, 60)), None, None)


def compare(name: str, values: Floats, truth: list[str] | None, k: int | None) -> None:
    """Print one line for our groups and one for plain k-means at the same k."""
    found = ours(name, values, truth, k)
    plain(name, values, truth, found or k_by_silhouette(values))


def ours(name: str, values: Floats, truth: list[str] | None, k: int | None) -> int:
    """Print one line for our groups and give their number."""
    keys = [f"{row:06d}" for row in range(len(values))]
    table = profile_table(keys, [f"D{column}" for column in range(values.shape[1])], values)
    started = time.perf_counter()
    groups = group_profiles(table, k, refits=REFITS)
    seconds = time.perf_counter() - started
    method = f"ours ({groups.pandangan})"
    show(name, method, groups.k, truth, labels_of(groups), groups.stabilitas, seconds)
    return groups.k


def compare_city() -> None:
    """Print the invented city: groups of the assessed against the rumpun of their posts."""
    instansi = read_sumber([ROOT / "data/contoh"]).instansi
    if instansi is None:
        raise SystemExit("data/contoh cannot be read")
    started = time.perf_counter()
    found = group_employees(instansi, ON)
    seconds = time.perf_counter() - started
    rumpun = {}
    for person in instansi.pegawai:
        post = instansi.formasi_by_key.get(person.formasi_key)
        rumpun[person.nip] = (post.rumpun if post else None) or "?"
    groups = found.groups
    nips = [member.kunci for member in groups.anggota]
    truth = [rumpun[nip] for nip in nips]
    name = f"invented city, {len(nips)} of {len(instansi.pegawai)} assessed"
    show(name, "ours (blocks)", groups.k, truth, labels_of(groups), groups.stabilitas, seconds)
    # The plain way gets all we have: nine, technical families (0 where not assessed), fields.
    levels = [latest_levels(instansi.kompetensi_by_nip[nip], ON) for nip in nips]
    technical = sorted({key for one in levels for key in one}.difference(SEMBILAN))
    fields = [study_field(instansi.pegawai_by_nip[nip].pendidikan) for nip in nips]
    values = np.array(
        [
            [one.get(key, np.nan) for key in SEMBILAN]
            + [one.get(key, 0.0) for key in technical]
            + [float(field == known) for known in (*FIELDS, OTHER)]
            for one, field in zip(levels, fields, strict=True)
        ]
    )
    plain(name, values, truth, groups.k)


def plain(name: str, values: Floats, truth: list[str] | None, k: int) -> None:
    """Print plain k-means on z-scores, missing cells at the column mean."""

    def fit(rows: Indices) -> Indices:
        points = np.nan_to_num(standardise(values[rows]))
        return np.asarray(KMeans(k, n_init=10, random_state=0).fit_predict(points))

    started = time.perf_counter()
    labels = fit(np.arange(len(values)))
    stable = stability(fit, labels)
    show(name, "k-means, z-scores", k, truth, labels, stable, time.perf_counter() - started)


def stability(fit: Callable[[Indices], Indices], labels: Indices) -> float:
    """Give the mean ARI of refits on 80 % of the rows."""
    rng = np.random.default_rng(1)
    found = []
    for _ in range(REFITS):
        rows = np.sort(rng.permutation(len(labels))[: int(0.8 * len(labels))])
        found.append(adjusted_rand_score(labels[rows], fit(rows)))
    return float(np.mean(found))


def k_by_silhouette(values: Floats) -> int:
    """Give the number of groups plain k-means reports where there are none: always some."""
    from sklearn.metrics import silhouette_score  # noqa: PLC0415

    points = np.nan_to_num(standardise(values))[:1000]
    score = {
        k: silhouette_score(points, KMeans(k, n_init=3, random_state=0).fit_predict(points))
        for k in range(2, 15)
    }
    return max(score, key=lambda k: score[k])


def show(
    name: str,
    method: str,
    k: int,
    truth: list[str] | None,
    labels: Indices,
    stable: float | None,
    seconds: float,
) -> None:
    """Print one line."""
    has_both = truth is not None and k > 0
    ari = f"{adjusted_rand_score(truth, labels):6.3f}" if has_both else f"{'-':>6}"
    ami = f"{adjusted_mutual_info_score(truth, labels):6.3f}" if has_both else f"{'-':>6}"
    steady = f"{'-':>6}" if stable is None else f"{stable:6.2f}"
    groups = "tidak ada kelompok alami" if k == 0 else ""
    print(f"{name:34} {method:20} {k:3d} {ari} {ami} {steady} {seconds:6.1f} {groups}", flush=True)


def labels_of(groups: ProfileGroups) -> Indices:
    """Give the group of every member, 0 where there is none."""
    return np.array([member.klaster or 0 for member in groups.anggota])


def read_onet() -> tuple[Floats, list[str]]:
    """Give the O*NET columns and the occupational family (SOC major group) of every row."""
    with gzip.open(ROOT / "tests/data/onet_29_3_wide.csv.gz", "rt", encoding="utf-8") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["soc"])
    columns = [name for name in rows[0] if name not in {"soc", "title", "major"}]
    values = np.array([[float(row[name] or "nan") for name in columns] for row in rows])
    return values, [row["major"] for row in rows]


def planted_families(rows: int, noise: int) -> tuple[Floats, list[str]]:
    """Plant twelve technical families, each with a strong own and a weaker neighbouring one."""
    rng = np.random.default_rng(rows)
    family, places = rng.integers(0, 12, rows), np.arange(rows)
    technical = rng.uniform(0, 1, (rows, 12))
    technical[places, family] = rng.normal(3, 0.7, rows)
    technical[places, (family + 1 + rng.integers(0, 2, rows)) % 12] = rng.normal(1.8, 0.8, rows)
    nine = 2 + 0.45 * rng.normal(size=(rows, 1)) + 0.5 * rng.normal(size=(rows, 9))
    rated = np.clip(np.round(2 * np.hstack([nine, technical])) / 2, 0, 5)
    return np.hstack([rated, rng.normal(size=(rows, noise))]), [str(one) for one in family]


if __name__ == "__main__":
    with threadpool_limits(limits=1):  # both methods alike
        main()
