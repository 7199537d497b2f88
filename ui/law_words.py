"""Words, colours and links for the law: one way to say them on every page."""

from mutasi_core.rules.rule import Keyakinan
from mutasi_core.rules.verdict import Finding, Tingkat, Verdict
from mutasi_core.services.regulasi import tautan_aturan
from ui.text import plain

TINGKAT = {
    Tingkat.HARD: "Mutlak",
    Tingkat.OVR: "Dapat diizinkan",
    Tingkat.WARN: "Peringatan",
    Tingkat.INFO: "Keterangan",
}
KEYAKINAN = {
    Keyakinan.LAW: "Peraturan",
    Keyakinan.PRAKTIK: "Praktik",
    Keyakinan.DESAIN: "Rancangan",
}
KEYAKINAN_WARNA = {
    Keyakinan.LAW: "green",
    Keyakinan.PRAKTIK: "orange",
    Keyakinan.DESAIN: "violet",
}
_VERDICTS = {
    Verdict.MET: ("Terpenuhi", "green"),
    Verdict.NOT_APPLICABLE: ("Tidak berlaku", "gray"),
    Verdict.UNKNOWN: ("Data kurang", "orange"),
}


def verdict(finding: Finding) -> tuple[str, str]:
    """Give the word and the colour under which a finding is shown."""
    if finding.verdict is Verdict.VIOLATED:
        return ("Menghalangi", "red") if finding.blocks else ("Catatan", "orange")
    return _VERDICTS[finding.verdict]


def rule_link(kode: str) -> str:
    """Give a code as a link to the rule on the page of regulations, in Markdown.

    Example:
        >>> rule_link("R04")
        '[R04](regulasi?aturan=R04)'
    """
    return f"[{plain(kode)}](regulasi{tautan_aturan(kode)})"


def finding_line(kode: str, judul: str, dasar: str, finding: Finding) -> str:
    """Write one answered rule in Markdown: verdict, link, title, reason, article."""
    word, colour = verdict(finding)
    return (
        f":{colour}-badge[{word}] **{rule_link(kode)} {plain(judul)}**  \n"
        f"{plain(finding.penjelasan)} :small[({plain(dasar)})]"
    )
