"""Routes that are there where the demo is installed."""

from django.urls import path

from llo.demo import views

urlpatterns = [
    path("account/demo-code/", views.code_of_demo_account, name="demo_code"),
    path("voorbeeld/post/", views.outbox, name="outbox"),
]
