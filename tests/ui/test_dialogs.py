"""About leads to the licences of the libraries."""

from orders_gui.ui.dialogs import AboutDialog, LicencesDialog
from orders_gui.ui.stage import Stage


def test_about_shows_the_licences(stage: Stage) -> None:
    about = stage.dialog_of(stage.window.commands.show_about, AboutDialog)
    licences = stage.dialog_of(about.licences_button.click, LicencesDialog)
    assert "pillow_heif" in licences.text.toPlainText()
    assert licences.text.isReadOnly()
    licences.close()
    about.close()
