"""The organisations of a region: municipalities, schools, language houses. Names of public bodies, invented parts."""

from llo.demo.places import PLACES
from regions.enums import OrganisationKind
from regions.models import Organisation, Region

K = OrganisationKind
EVERYWHERE = (
    (K.UWV, "UWV {region}"),
    (K.WORK_CENTRE, "Werkcentrum {region}"),
    (K.VOCATIONAL_SCHOOL, "Mbo-college {region}"),
    (K.LANGUAGE_HOUSE, "Taalhuis {place}"),
    (K.LIBRARY, "Bibliotheek {place}"),
)
ALSO_WHERE_FULL = (
    (K.ADULT_EDUCATION, "Volksuniversiteit {place}"),
    (K.WELFARE, "Welzijn {place}"),
    (K.WELFARE, "Vluchtelingenwerk {region}"),
    (K.SOCIAL_ENTERPRISE, "Werkbedrijf {region}"),
    (K.EMPLOYER_ORGANISATION, "Ondernemers {region}"),
    (K.UNION, "Vakbond {region}"),
    (K.SBB, "SBB {region}"),
    (K.TARGET_GROUP_ORGANISATION, "Taalambassadeurs {region}"),
    (K.PRIVATE_PROVIDER, "Vakschool De Stap"),
)
OWN_NAMES = {("twente", "Mbo-college Twente"): "ROC van Twente"}


def invent_partners(region: Region, *, is_full: bool) -> list[Organisation]:
    """Not saved yet. A full region has a Taalhuis in its second town too."""
    places = [place for place, _area in PLACES[region.slug]]
    rows = [Organisation(name=f"Gemeente {place}", kind=K.MUNICIPALITY, place=place) for place in places[:6]]
    kinds = (*EVERYWHERE, *ALSO_WHERE_FULL) if is_full else EVERYWHERE
    for kind, form in kinds:
        name = form.format(region=region.short_name, place=places[0])
        rows.append(Organisation(name=OWN_NAMES.get((region.slug, name), name), kind=kind, place=places[0]))
    if is_full:
        rows.append(Organisation(name=f"Taalhuis {places[1]}", kind=K.LANGUAGE_HOUSE, place=places[1]))
    return rows
