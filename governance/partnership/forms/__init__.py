"""Forms of the partnership. They check what was typed; saving is for actions."""

from governance.partnership.forms.agreements import AgreementForm, EndForm, SignForm

__all__ = ["AgreementForm", "EndForm", "SignForm"]
