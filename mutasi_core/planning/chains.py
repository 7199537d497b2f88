"""The chains: the moves of a plan as tukar, putaran and rantai, each move in exactly one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import networkx as nx  # type: ignore[import-untyped]

from mutasi_core.planning.gerakan import Gerakan


class Bentuk(StrEnum):
    """How moves hang together."""

    TUKAR = "tukar"
    PUTARAN = "putaran"
    RANTAI = "rantai"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rangkaian:
    """Moves that follow each other: each goes where the next one leaves.

    The last of a tukar or putaran goes where the first one leaves; the last of a rantai fills a
    place that nobody of the plan leaves, and the first leaves one that nobody fills.
    """

    bentuk: Bentuk
    gerakan: tuple[Gerakan, ...]

    @property
    def kalimat(self) -> str:
        """Tell the moves as one Indonesian sentence."""
        names = [move.pegawai.nama for move in self.gerakan]
        if self.bentuk is Bentuk.TUKAR:
            first, second = self.gerakan
            return (
                f"{names[0]} dan {names[1]} bertukar tempat: {_place(first)} dan {_place(second)}."
            )
        if len(self.gerakan) == 1:
            return f"{names[0]} ke {_place(self.gerakan[0])}, mengisi tempat yang kosong."
        parts = [
            f"{move.pegawai.nama} ke {_place(move)}, mengisi kekosongan yang ditinggalkan {name}"
            for move, name in zip(self.gerakan, [*names[1:], names[0]], strict=True)
        ]
        if self.bentuk is Bentuk.RANTAI:
            parts[-1] = f"{names[-1]} ke {_place(self.gerakan[-1])}, mengisi tempat yang kosong"
        return f"{'; '.join(parts)}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Aliran:
    """How many people a plan moves from one unit to another [orang]."""

    unit_asal: str
    nama_asal: str
    unit_tujuan: str
    nama_tujuan: str
    orang: int


def rangkaian(moves: Sequence[Gerakan]) -> tuple[Rangkaian, ...]:
    """Split the moves of a plan into tukar, putaran and rantai.

    Shortest circles are taken out first, then any other; what is left has no circle and falls
    into ways from posts that lose people to posts that gain them.
    """
    graph = nx.MultiDiGraph()
    for move in sorted(moves, key=lambda one: (one.asal.id, one.tujuan.id, one.pegawai.nip)):
        graph.add_edge(move.asal.id, move.tujuan.id, key=move.pegawai.nip, move=move)
    found = _swaps(graph)
    while graph and not nx.is_directed_acyclic_graph(graph):
        circle = nx.find_cycle(graph)
        found.append(_taken(graph, circle))
    return tuple(
        sorted(
            (
                Rangkaian(bentuk=_bentuk(part), gerakan=tuple(part))
                for part in [*found, *_ways(graph)]
            ),
            key=lambda one: (list(Bentuk).index(one.bentuk), one.gerakan[0].pegawai.nip),
        )
    )


def aliran(moves: Sequence[Gerakan]) -> tuple[Aliran, ...]:
    """Count the people between units, as rows of a flow diagram; most people first."""
    names: dict[str, str] = {}
    count: Counter[tuple[str, str]] = Counter()
    for move in moves:
        names |= {
            move.asal.unit_id: move.nama_unit_asal,
            move.tujuan.unit_id: move.nama_unit_tujuan,
        }
        count[move.asal.unit_id, move.tujuan.unit_id] += 1
    return tuple(
        Aliran(
            unit_asal=one,
            nama_asal=names[one],
            unit_tujuan=other,
            nama_tujuan=names[other],
            orang=people,
        )
        for (one, other), people in sorted(count.items(), key=lambda row: (-row[1], row[0]))
    )


def _swaps(graph: "nx.MultiDiGraph[str]") -> list[list[Gerakan]]:
    found = []
    for one, other in sorted(set(graph.edges())):
        while one < other and graph.has_edge(one, other) and graph.has_edge(other, one):
            there, back = min(graph[one][other]), min(graph[other][one])
            found.append(_taken(graph, [(one, other, there), (other, one, back)]))
    return found


def _ways(graph: "nx.MultiDiGraph[str]") -> list[list[Gerakan]]:
    """Take ways out of a graph without circles, each from a post that loses more than it gains."""
    found = []
    for start in sorted(graph):
        while graph.out_degree(start) > graph.in_degree(start):
            way, here = [], start
            while here == start or graph.out_degree(here) >= graph.in_degree(here):
                after = min(graph.successors(here))
                way.append((here, after, min(graph[here][after])))
                here = after
            found.append(_taken(graph, way))
    return found


def _taken(graph: "nx.MultiDiGraph[str]", way: list[tuple[str, str, str]]) -> list[Gerakan]:
    moves = [graph.edges[edge]["move"] for edge in way]
    graph.remove_edges_from(way)
    return moves


def _bentuk(part: list[Gerakan]) -> Bentuk:
    if part[0].asal.id != part[-1].tujuan.id:
        return Bentuk.RANTAI
    return Bentuk.TUKAR if len(part) == 2 else Bentuk.PUTARAN


def _place(move: Gerakan) -> str:
    return f"{move.tujuan.jabatan} di {move.nama_unit_tujuan}"
