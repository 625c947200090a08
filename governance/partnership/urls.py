"""Routes of the partnership, below /regio/<slug>/afspraken/."""

from django.urls import path

from governance.partnership.views import agreements

app_name = "partnership"
urlpatterns = [
    path("", agreements.agreement_list, name="agreements"),
    path("nieuw/", agreements.agreement_kinds, name="agreement_kinds"),
    path("nieuw/<str:kind>/", agreements.agreement_add, name="agreement_add"),
    path("<uuid:agreement_id>/", agreements.agreement_page, name="agreement"),
    path("<uuid:agreement_id>/aanpassen/", agreements.agreement_change, name="agreement_change"),
    path("<uuid:agreement_id>/tekenen/", agreements.agreement_sign, name="agreement_sign"),
    path("<uuid:agreement_id>/stoppen/", agreements.agreement_end, name="agreement_end"),
]
