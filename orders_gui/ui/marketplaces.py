"""Names and colours of the marketplaces, for lists and fields."""

from collections.abc import Sequence

from orders_gui.services.rules.marketplaces import Marketplace

_OTHER_COLOR = "#6C788B"


class Marketplaces:
    """Looks up what a marketplace is called and which colour its square has."""

    def __init__(self, known: Sequence[Marketplace]) -> None:
        self.known = tuple(known)
        self._by_id = {marketplace.id: marketplace for marketplace in known}

    def name(self, marketplace: str) -> str:
        """The marketplace's own name; an unknown id is shown as it is."""
        found = self._by_id.get(marketplace)
        return found.name if found else marketplace

    def color(self, marketplace: str) -> str:
        """The colour of its square."""
        found = self._by_id.get(marketplace)
        return found.color if found else _OTHER_COLOR
