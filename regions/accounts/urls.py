"""Routes of accounts. Only those of allauth that are wanted: no sign-up, no removal of the second factor."""

from django.urls import path, re_path

from regions.accounts import pages, views

urlpatterns = [
    path("", views.account, name="account"),
    path("inloggen/", pages.sign_in, name="account_login"),
    path("inloggen/code/", pages.enter_code, name="mfa_authenticate"),
    path("inloggen/browser/", pages.trust_browser, name="mfa_trust"),
    path("uitloggen/", pages.sign_out, name="account_logout"),
    path("opnieuw/", pages.reauthenticate, name="account_reauthenticate"),
    path("opnieuw/code/", pages.reauthenticate_by_code, name="mfa_reauthenticate"),
    path("wachtwoord/", pages.change_password, name="account_change_password"),
    path("wachtwoord/vergeten/", pages.forgotten, name="account_reset_password"),
    path("wachtwoord/vergeten/verstuurd/", pages.forgotten_sent, name="account_reset_password_done"),
    re_path(
        r"^wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        pages.new_password,
        name="account_reset_password_from_key",
    ),
    path("wachtwoord/nieuw/", pages.new_password_done, name="account_reset_password_from_key_done"),
    path("tweede-stap/", views.second_factor_setup, name="second_factor_setup"),
    path("tweede-stap/vervangen/", views.second_factor_replace, name="second_factor_replace"),
    path("herstelcodes/", pages.recovery_codes, name="mfa_view_recovery_codes"),
    path("herstelcodes/bestand/", pages.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("herstelcodes/nieuw/", pages.new_recovery_codes, name="mfa_generate_recovery_codes"),
    path("sessies/", pages.session_list, name="usersessions_list"),
    path("blijven/", views.alive, name="account_alive"),
    path("verder/", views.unsent, name="unsent"),
]
