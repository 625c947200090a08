"""The icons of employers, the same in forms and on pages."""

from employers.enums import ContactKind

CONTACT_ICONS = {
    ContactKind.VISIT: "map-pin",
    ContactKind.PHONE: "phone",
    ContactKind.MAIL: "mail",
    ContactKind.MEETING: "users",
}
