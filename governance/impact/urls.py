"""Routes of the national office about impact partners, below /landelijk/impactpartners/."""

from django.urls import path

from governance.impact.views import partners

app_name = "impact"
urlpatterns = [
    path("", partners.partner_list, name="partners"),
    path("nieuw/", partners.partner_add, name="partner_add"),
    path("<uuid:partner_id>/", partners.partner_page, name="partner"),
    path("<uuid:partner_id>/aanpassen/", partners.partner_change, name="partner_change"),
    path("<uuid:partner_id>/stoppen/", partners.partner_end, name="partner_end"),
    path("<uuid:partner_id>/toegang/", partners.client_add, name="client_add"),
    path("toegang/<uuid:client_id>/geheim/", partners.client_rotate, name="client_rotate"),
    path("toegang/<uuid:client_id>/intrekken/", partners.client_revoke, name="client_revoke"),
]
