"""Opening the source of a rule in the browser: asked once, https and known hosts only."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from orders_gui.ui.messages import Messages
from orders_gui.ui.preferences import Preferences
from orders_gui.ui.theme import Theme
from orders_gui.ui.web_pages import open_web_page, safe_web_page

_ASKED = "web_pages_agreed"


class SourcePages(QObject):
    """The first time it says what opening a page means; what cannot be opened can be copied."""

    def __init__(self, theme: Theme, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._messages = Messages(theme, window)
        self._preferences = preferences
        self._page = ""
        self._hosts: frozenset[str] = frozenset()

    def know(self, hosts: frozenset[str]) -> None:
        """Set the hosts of the program's own sources."""
        self._hosts = hosts

    def open(self, source: str) -> None:
        """Open the page of a source, after a question the first time."""
        self._page = source
        if safe_web_page(source, self._hosts) is None:
            self._refuse(self.tr("This source is not a page that the program knows."))
        elif self._preferences.flag(_ASKED):
            self._go()
        else:
            text = self.tr(
                "Your browser opens {host}. The page can see your address, as with any page; "
                "nothing of your orders is sent."
            )
            self._messages.ask(
                self.tr("Open the source in the browser?"),
                text.format(host=QUrl(source).host()),
                self.tr("Open page"),
                self._agree,
            )

    def _agree(self) -> None:
        self._preferences.set_flag(_ASKED, True)
        self._go()

    def _go(self) -> None:
        if not open_web_page(self._page, self._hosts):
            self._refuse(self.tr("The system has no browser that could be opened."))

    def _refuse(self, why: str) -> None:
        QGuiApplication.clipboard().setText(self._page)
        text = self.tr("{why} Its text was copied: {source}")
        self._messages.tell(
            self.tr("The source was not opened"), text.format(why=why, source=self._page)
        )
