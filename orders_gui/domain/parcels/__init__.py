"""Parcels: tracking numbers, carriers, and how far a journey is."""
