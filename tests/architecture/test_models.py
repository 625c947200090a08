"""Every model is region-owned, or stands here with a reason."""

import pytest
from django.apps import apps
from django.db import models

from regions.tenancy.constraints import RegionIsolation, SameRegion
from regions.tenancy.models import RegionForeignKey, RegionOneToOne, RegionOwned, ScopedManager

SHARED = {
    "regions.Region": "the tenant itself; public facts and settings",
    "regions.Municipality": "public facts",
    "regions.MunicipalityRegion": "public facts",
    "regions.User": "an account may work in several regions; no region's page reads it",
    "regions.NationalMember": "people of the national office belong to no region",
    "regions.NationalInvitation": "the way into the national office, which belongs to no region",
    "regions.NationalEvent": "changes of the national office in what belongs to no region",
    "partnership.ImpactPartner": "an institute agrees with several regions; the national office keeps the list",
    "impact.PartnerClient": "a study covers several regions; the agreements say which",
    "allauth_idp_oidc.Client": "the secret of a partner's client, hashed",
    "allauth_idp_oidc.Token": "a partner's token of at most 15 minutes, hashed",
    "account.EmailAddress": "part of the account",
    "account.EmailConfirmation": "part of the account",
    "mfa.Authenticator": "part of the account",
    "usersessions.UserSession": "part of the account",
    "sessions.Session": "part of the account",
    "contenttypes.ContentType": "Django's list of tables",
    "auth.Permission": "Django's own; unused, the app role has no right on it",
    "auth.Group": "Django's own; unused, the app role has no right on it",
    "auth.Group_permissions": "Django's own; unused, the app role has no right on it",
}
ALL_MODELS = apps.get_models(include_auto_created=True)
OWNED = [model for model in ALL_MODELS if issubclass(model, RegionOwned)]


def test_every_model_is_region_owned_or_listed_with_a_reason():
    unlisted = {model._meta.label for model in ALL_MODELS if model not in OWNED} - set(SHARED)
    assert not unlisted


def test_the_list_is_not_stale():
    assert set(SHARED) <= {model._meta.label for model in ALL_MODELS if model not in OWNED}


@pytest.mark.parametrize("model", OWNED, ids=lambda model: model._meta.label)
def test_region_owned_model_keeps_the_rules(model):
    names = {type(rule) for rule in model._meta.constraints}
    assert RegionIsolation in names, "add region_rules(...) to Meta.constraints"
    assert not model._meta.get_field("region").null
    assert isinstance(model._default_manager, ScopedManager)
    assert not model._meta.local_many_to_many, "an automatic table has no region; write the model"


@pytest.mark.parametrize("model", OWNED, ids=lambda model: model._meta.label)
def test_references_inside_a_region_are_two_column(model):
    references = {
        field.name
        for field in model._meta.local_fields
        if isinstance(field, models.ForeignKey) and issubclass(field.remote_field.model, RegionOwned)
    }
    plain = {
        name
        for name in references
        if not isinstance(model._meta.get_field(name), (RegionForeignKey, RegionOneToOne))
    }
    assert not plain
    assert references == {rule.field for rule in model._meta.constraints if isinstance(rule, SameRegion)}
