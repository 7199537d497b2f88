"""What a skenario does: balance, broken rules, fit and staffing, whole or one change at a time."""
