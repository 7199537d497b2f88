"""The units of the city: where they are, how many people they have and need."""

from math import cos, hypot, radians

from mutasi_core.synthetic.draft import Unit
from mutasi_core.synthetic.parameter import unit_rows
from mutasi_core.synthetic.sampling import apportion

PUSAT = (3.60278, 98.48572)
SURPLUS_SMPN = ("SMPN-05", "SMPN-08", "SMPN-10")
_SURPLUS_FILL = 1.15
_NOT_PUBLIC = {"SETDA", "SETWAN", "INSP", "BAPPERIDA", "BKPSDM", "KESBANGPOL", "BPKAD"}
_PRIORITY = {"rsud": 5, "puskesmas": 4, "kelurahan": 3, "bagian_setda": 2, "sekretariat": 2}
_PRIORITY_OF = {"DPMPTSP": 5, "DUKCAPIL": 4, "INSP": 4, "KOMINFO": 3}
_OUTER_KM = 4.0


def read_units() -> list[Unit]:
    """Read the units and slope the staffing of schools from the centre outwards."""
    units = [_unit(row) for row in unit_rows()]
    _slope_sdn([unit for unit in units if unit.jenis == "sdn"])
    _slope_smpn([unit for unit in units if unit.jenis == "smpn"])
    return units


def _unit(row: dict[str, str]) -> Unit:
    lat, lon = float(row["lat"]), float(row["lng"])
    km = hypot(lat - PUSAT[0], (lon - PUSAT[1]) * cos(radians(3.6))) * 111.32
    jenis, unit_id = row["jenis"], row["unit_id"]
    outer_school = jenis in {"sdn", "smpn"} and km > _OUTER_KM
    return Unit(
        unit_id=unit_id,
        dasar_id=unit_id,
        nama=row["nama"],
        singkatan=row["singkatan"],
        jenis=jenis,
        induk_id=row["induk_id"],
        kecamatan=row["kecamatan"],
        kelurahan=row["kelurahan"],
        lat=lat,
        lon=lon,
        asn=int(row["asn_demo"]),
        kebutuhan=int(row["kebutuhan_demo"]),
        km=km,
        prioritas=_PRIORITY_OF.get(unit_id, 4 if outer_school else _PRIORITY.get(jenis, 3)),
        layanan_publik=jenis not in {"bagian_setda", "gugus_sd"} and unit_id not in _NOT_PUBLIC,
    )


def _slope_sdn(units: list[Unit]) -> None:
    """Fill rates from about 0.92 in the centre to about 0.70 outside, the total unchanged."""
    total = sum(unit.asn for unit in units)
    fill = [max(0.70, 0.94 - 0.040 * unit.km) * unit.kebutuhan for unit in units]
    for unit, asn in zip(units, apportion(fill, total), strict=True):
        unit.asn = asn


def _slope_smpn(units: list[Unit]) -> None:
    """Put SMPN 5, 8 and 10 at 1.15 of their need and let the others share what is left."""
    total = sum(unit.asn for unit in units)
    others = [unit for unit in units if unit.unit_id not in SURPLUS_SMPN]
    for unit in units:
        if unit.unit_id in SURPLUS_SMPN:
            unit.asn = round(unit.kebutuhan * _SURPLUS_FILL)
            total -= unit.asn
    shares = [(0.86 - 0.03 * min(unit.km, 6)) * unit.kebutuhan for unit in others]
    for unit, asn in zip(others, apportion(shares, total), strict=True):
        unit.asn = asn
