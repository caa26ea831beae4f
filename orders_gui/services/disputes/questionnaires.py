"""The questionnaires that come with the program."""

from functools import cache

from orders_gui.domain.disputes.questionnaire import Questionnaire, parse_questionnaire
from orders_gui.paths import resource

_FALLBACK = "aliexpress"


@cache
def questionnaire_for(marketplace: str) -> Questionnaire:
    """The marketplace's questionnaire; the AliExpress one serves those that have none yet."""
    del marketplace
    path = resource("questionnaires", f"{_FALLBACK}.toml")
    return parse_questionnaire(path.read_text(encoding="utf-8"), path.name)
