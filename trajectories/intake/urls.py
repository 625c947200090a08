"""Routes of the import, below /regio/<slug>/invoer/."""

from django.urls import path

from trajectories.intake.views import choices, ending, preview, rows, uploads

app_name = "intake"
urlpatterns = [
    path("", uploads.import_list, name="imports"),
    path("voorbeeld/", uploads.template_file, name="template"),
    path("<uuid:import_id>/", preview.preview, name="preview"),
    path("<uuid:import_id>/voortgang/", preview.progress, name="progress"),
    path("<uuid:import_id>/kolommen/", choices.choose_columns, name="columns"),
    path("<uuid:import_id>/tabblad/", choices.choose_sheet, name="sheet"),
    path("<uuid:import_id>/vragen/", choices.answer_questions, name="answers"),
    path("<uuid:import_id>/samen/", choices.settle_all, name="settle"),
    path("<uuid:import_id>/rij/<uuid:row_id>/", rows.row, name="row"),
    path("<uuid:import_id>/fouten/", ending.problem_file, name="problems"),
    path("<uuid:import_id>/opslaan/", ending.save, name="save"),
    path("<uuid:import_id>/weggooien/", ending.discard, name="discard"),
    path("<uuid:import_id>/stoppen/", ending.stop, name="stop"),
    path("<uuid:import_id>/opnieuw/", ending.retry, name="retry"),
    path("<uuid:import_id>/terugdraaien/", ending.undo, name="undo"),
]
