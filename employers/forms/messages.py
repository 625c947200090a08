"""Words that more forms about employers say when an answer is wrong."""

from django.utils.translation import gettext_lazy as _

CHOOSE = {"required": _("Kies een antwoord."), "invalid_choice": _("Kies een antwoord uit de lijst.")}
WRONG_DAY = {
    "required": _("Vul een datum in, bijvoorbeeld 22-11-2026."),
    "invalid": _("Vul een datum in, bijvoorbeeld 22-11-2026."),
}
