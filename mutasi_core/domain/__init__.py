"""The nouns of a rencana mutasi: who, which jabatan, which unit, which move."""
