"""The answers of the board: what one change did, written for a browser."""

from collections.abc import Iterable, Mapping, Sequence

from mutasi_core.services.dampak import dampak_json
from mutasi_core.services.papan_roster import percent
from mutasi_core.services.papan_sesi import Json, Papan
from mutasi_core.services.simulasi import rounded, violation_json
from mutasi_core.simulation.board import Change
from mutasi_core.simulation.ground import Place
from mutasi_core.simulation.judging import Violation
from mutasi_core.simulation.targeting import BAN, BAN_REASON, Status, Target
from mutasi_core.simulation.totals import Totals

MOST_ALTERNATIVES = 12
STATUS_NAMES = {Status.BOLEH: "boleh", Status.IZIN: "izin", Status.TIDAK: "tidak"}


def change_json(papan: Papan, change: Change, before: Mapping[str, tuple[Violation, ...]]) -> Json:
    """Write what one change did; `before` holds the violations before it."""
    shared, nip = papan.shared, change.nip
    home, now = shared.ground.home[nip], change.after
    touched = papan.refresh(change.before, change.after)
    guarded = papan.guarded()
    units = dict.fromkeys((change.before[0], change.after[0]))
    pulang = now == home
    rest = () if pulang else _alternatives(papan, nip, now)
    nama = shared.ground.instansi.pegawai_by_nip[nip].nama
    unit = shared.ground.instansi.unit_by_id.get(now[0])
    where = f"{unit.nama if unit else now[0]} sebagai {shared.jabatan[now[1]]}"
    return {
        "nip": nip,
        "nama": nama,
        "asal": place_json(papan, home),
        "dari": place_json(papan, change.before),
        "ke": place_json(papan, now),
        "pulang": pulang,
        "status": status_of(papan, nip),
        "nilai": rounded(shared.ground.fit(nip, now)),
        "jumlah_mutasi": len(papan.board.mutasi),
        "ringkasan": summary_json(papan),
        "units": [papan.unit_row(unit_id) for unit_id in units],
        "posts": posts_json(papan, (change.before, change.after)),
        "temuan": findings_json(papan, nip),
        "temuan_lain": {
            other: findings_json(papan, other)
            for other in change.touched
            if other != nip and before.get(other) != papan.board.violations.get(other)
        },
        "dampak": [
            dampak_json(shared.service, guarded[unit_id])
            for unit_id in touched
            if unit_id in guarded
        ],
        "dampak_lepas": [unit_id for unit_id in touched if unit_id not in guarded],
        "alternatives": [_alternative(papan, target) for target in rest],
        "pesan": f"{nama} {'kembali ke' if pulang else 'dipindahkan ke'} {where}.",
    }


def _alternatives(papan: Papan, nip: str, now: Place) -> Sequence[Target]:
    posts = papan.shared.targeting.in_unit(papan.board, nip, now[0])
    return [target for target in posts if target.formasi.key != now][:MOST_ALTERNATIVES]


def _alternative(papan: Papan, target: Target) -> Json:
    key = target.formasi.key
    return {
        "jabatan": target.formasi.jabatan,
        "status": STATUS_NAMES[target.status],
        "aturan": target.kode,
        "alasan": target.reason,
        "nilai": rounded(target.fit),
        "kebutuhan": papan.shared.ground.kebutuhan.get(key),
        "bezetting": papan.board.bezetting(key),
    }


def status_of(papan: Papan, nip: str) -> str:
    """Name what stands between a person and where they are on the board."""
    place = papan.board.place(nip)
    if place == papan.shared.ground.home[nip]:
        return "asal"
    blocking = {
        one.finding.tingkat.value for one in papan.board.violations[nip] if one.finding.blocks
    }
    if "HARD" in blocking or papan.shared.targeting.is_banned(nip, place):
        return "tidak"
    return "izin" if blocking else "boleh"


def findings_json(papan: Papan, nip: str) -> list[Json]:
    """List the broken rules of a moved person, a leader's ban first."""
    rows = [violation_json(one) for one in papan.board.violations.get(nip, ())]
    moved = papan.board.moved_places()
    if nip in moved and papan.shared.targeting.is_banned(nip, moved[nip][1]):
        ban = {
            "nip": nip,
            "aturan": BAN,
            "judul": "Larangan pimpinan",
            "tingkat": "HARD",
            "dasar": "Keputusan pimpinan dalam tabel keputusan",
            "penjelasan": BAN_REASON,
        }
        rows.insert(0, ban)
    return rows


def summary_json(papan: Papan) -> Json:
    """Write the balance at the start of the board and now."""

    def row(totals: Totals) -> Json:
        return {
            "kekurangan": totals.kekurangan,
            "kelebihan": totals.kelebihan,
            "terisi_persen": percent(totals.terisi_persen),
        }

    return {"sebelum": row(papan.shared.ground.totals), "sesudah": row(papan.board.totals)}


def place_json(papan: Papan, place: Place) -> Json:
    """Write where somebody sits."""
    return {"unit_id": place[0], "jabatan": papan.shared.jabatan[place[1]]}


def posts_json(papan: Papan, places: Iterable[Place]) -> dict[str, list[list[int | None]]]:
    """Write the posts at some places, by unit."""
    found: dict[str, list[list[int | None]]] = {}
    for place in dict.fromkeys(places):
        row = papan.shared.post_row(place, papan.board.bezetting(place))
        found.setdefault(place[0], []).append(row)
    return found


def move_json(papan: Papan, nip: str, home: Place, now: Place) -> Json:
    """Write one move of the board."""
    return {
        "nip": nip,
        "nama": papan.shared.ground.instansi.pegawai_by_nip[nip].nama,
        "unit_asal": home[0],
        "jabatan_asal": papan.shared.jabatan[home[1]],
        "unit_tujuan": now[0],
        "jabatan_tujuan": papan.shared.jabatan[now[1]],
        "status": status_of(papan, nip),
        "nilai": rounded(papan.shared.ground.fit(nip, now)),
    }
