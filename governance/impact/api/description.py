"""The address of the interface's own description."""

from django.http import HttpResponse, JsonResponse

from governance.impact.api import READ_ONLY
from governance.impact.api.doors import machine
from governance.impact.api.openapi import document
from governance.impact.api.problems import problem
from governance.impact.api.request import ApiRequest


@machine
def openapi(request: ApiRequest) -> HttpResponse:
    """The description of the interface: for everybody, and from every web page."""
    if request.method not in READ_ONLY:
        return problem(405, trace_id=request.trace_id, headers={"Allow": ", ".join(READ_ONLY)})
    response = JsonResponse(document(), json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Access-Control-Allow-Origin"] = "*"
    return response
