"""The estimate of what a skenario does to the satisfaction of the citizens served."""
