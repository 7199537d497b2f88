"""Rencana mutasi ASN: needs, people, a provable plan, its simulation and its papers."""
