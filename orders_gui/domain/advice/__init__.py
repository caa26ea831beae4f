"""Advice: what now, why, and what each choice costs, for orders and for disputes."""
