"""The synthetic city: an invented Kota Binjai in every table of the paket data, by seed."""

from mutasi_core.synthetic.contoh import write_contoh

__all__ = ["write_contoh"]
