"""Measurements and pictures; nothing here is imported by the application."""
