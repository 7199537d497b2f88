"""What can go wrong with the store: one Indonesian sentence each, fit to be shown."""

from enum import StrEnum


class Trouble(StrEnum):
    """Why the store cannot be used, or only be read."""

    STORAGE = "penyimpanan"
    READ_ONLY = "hanya_baca"
    DAMAGED = "rusak"
    UNREACHABLE = "tidak_terhubung"
    BUSY = "sibuk"
    NEWER = "lebih_baru"
    CLOSED = "ditutup"


SENTENCES = {
    Trouble.STORAGE: "Perubahan tidak disimpan: media penyimpanan penuh atau bermasalah. "
    "Kosongkan ruang penyimpanan, lalu coba lagi.",
    Trouble.READ_ONLY: "Basis data hanya dapat dibaca: berkas atau foldernya tidak boleh ditulisi. "
    "Perbaiki izin foldernya, lalu coba lagi.",
    Trouble.DAMAGED: "Berkas basis data rusak; jangan ubah apa pun dan pulihkan dari cadangan.",
    Trouble.UNREACHABLE: "Basis data tidak dapat dihubungi; periksa alamat dan servernya, "
    "lalu coba lagi.",
    Trouble.BUSY: "Basis data sedang dipakai proses lain; tunggu sebentar, lalu coba lagi.",
    Trouble.NEWER: "Basis data lebih baru daripada aplikasi; pasang aplikasi versi terbaru.",
    Trouble.CLOSED: "Basis data sudah ditutup.",
}
"""What a reader of the program is told for each trouble."""


class StoreError(Exception):
    """Anything the store refuses; the message is one Indonesian sentence."""


class StoreUnavailableError(StoreError):
    """The database cannot be read or written now; nothing of the change was kept."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(SENTENCES[trouble])
        self.trouble = trouble


class StoreTooNewError(StoreUnavailableError):
    """The schema comes from a later release: this one must not touch it."""

    def __init__(self) -> None:
        super().__init__(Trouble.NEWER)


class UnknownRecordError(StoreError):
    """A version, scenario, plan or draft that is not there."""


class RequestReusedError(StoreError):
    """An idempotency key that was used before, for something else."""

    def __init__(self) -> None:
        super().__init__("Kunci permintaan ini sudah dipakai untuk perubahan lain; ulangi klik.")
