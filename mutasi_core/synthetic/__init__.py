"""The synthetic city: an invented Kota Binjai in every table of the paket data, by seed."""

from mutasi_core.synthetic.contoh import planted_faults, write_contoh
from mutasi_core.synthetic.siasn import write_siasn_export

__all__ = ["planted_faults", "write_contoh", "write_siasn_export"]
