"""Routes of employers, below /regio/<slug>/werkgevers/."""

from django.urls import path

from employers.views import contacts, listing, page

app_name = "employers"
urlpatterns = [
    path("", listing.employers, name="list"),
    path("nieuw/", page.add, name="add"),
    path("<uuid:employer_id>/", page.page, name="page"),
    path("<uuid:employer_id>/aanpassen/", page.change, name="change"),
    path("<uuid:employer_id>/terugnemen/", page.take_back, name="take_back"),
    path("<uuid:employer_id>/contact/", contacts.moment_new, name="moment"),
    path("<uuid:employer_id>/personen/nieuw/", contacts.contact_new, name="add_contact"),
    path("<uuid:employer_id>/adressen/nieuw/", contacts.location_new, name="add_location"),
    path("contact/<uuid:moment_id>/ongedaan/", contacts.moment_undo, name="undo_moment"),
    path("personen/<uuid:contact_id>/weg/", contacts.contact_end, name="end_contact"),
    path("personen/<uuid:contact_id>/terug/", contacts.contact_back, name="contact_back"),
    path("adressen/<uuid:location_id>/weg/", contacts.location_remove, name="remove_location"),
]
