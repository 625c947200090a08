"""Which files of packages go to the folder that the web process serves."""

from django.contrib.staticfiles.apps import StaticFilesConfig


class OurStaticFiles(StaticFilesConfig):
    """Only what a page names: the rest of what packages bring is two megabytes that took ten seconds to compress."""

    ignore_patterns = [
        *StaticFilesConfig.ignore_patterns,
        *(
            "account",
            "mfa",
            "rest_framework",
        ),  # folders of allauth and the REST framework: our pages are our own
        *("ext", "htmx-2.js", "htmx-4*", "htmax-*", "django-htmx.js"),  # of django_htmx, beside htmx-2.min.js
    ]
