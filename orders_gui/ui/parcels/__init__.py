"""Parcels by hand: their numbers, their days, their scans."""
