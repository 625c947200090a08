"""Places on the pages around signing in that are empty in the product; the demo fills them."""

from django.http import HttpRequest

from regions.extending import Slot

BELOW_SIGN_IN: Slot[[HttpRequest, str]] = Slot()  # with the address to go on to, or ""
ABOVE_CODE: Slot[[HttpRequest, str]] = Slot()  # with the e-mail address of who is signing in
AFTER_MAIL: Slot[[]] = Slot()  # where a mail was promised
