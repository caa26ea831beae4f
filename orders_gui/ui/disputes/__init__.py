"""The dispute view: the list of disputes, one of them with advice, rounds, money and evidence."""
