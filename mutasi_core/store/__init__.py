"""The store: what was loaded, tried, planned and decided, kept so that nothing told is lost."""

from mutasi_core.store.act import Act
from mutasi_core.store.conflict import ConflictError
from mutasi_core.store.errors import (
    RequestReusedError,
    StoreError,
    StoreTooNewError,
    StoreUnavailableError,
    UnknownRecordError,
)
from mutasi_core.store.store import Store, open_store

__all__ = [
    "Act",
    "ConflictError",
    "RequestReusedError",
    "Store",
    "StoreError",
    "StoreTooNewError",
    "StoreUnavailableError",
    "UnknownRecordError",
    "open_store",
]
