"""The people: how well a pegawai fits a formasi, and which profiles resemble each other."""
