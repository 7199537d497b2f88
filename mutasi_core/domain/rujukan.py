"""References: a NIP, unit or jabatan somebody names, and the answer when there is none such."""


class UnknownReferenceError(ValueError):
    """Something named that the instansi does not have; the message says what, in Indonesian."""
