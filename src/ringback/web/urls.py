"""Every address, in one table."""

from django.urls import path

from ringback.web import undo
from ringback.web.account import views as account
from ringback.web.assessment import views as assessment
from ringback.web.board import views as board
from ringback.web.cockpit import views as cockpit
from ringback.web.debrief import views as debrief
from ringback.web.drafts import views as drafts
from ringback.web.library import views as library
from ringback.web.opportunities import views as opportunities
from ringback.web.today import views as today

urlpatterns = [
    path("", today.today, name="today"),
    path("example/", undo.begin_example, name="begin_example"),
    path("undo/<uuid:act>/", undo.undo, name="undo"),
    path("debrief/", debrief.new, name="new_debrief"),
    path("debrief/keep/", debrief.keep, name="keep_debrief"),
    path("debrief/hear/", debrief.hear, name="hear"),
    path("interviews/<int:pk>/debrief/", debrief.debrief, name="debrief"),
    path("interviews/<int:pk>/", assessment.assessment, name="assessment"),
    path("interviews/<int:pk>/answer/", assessment.answer, name="answer"),
    path("steps/<int:pk>/tick/", assessment.tick, name="tick"),
    path("interviews/<int:pk>/call/", cockpit.cockpit, name="cockpit"),
    path("interviews/<int:pk>/words/<str:purpose>/<str:channel>/", drafts.draft, name="draft"),
    path("board/", board.board, name="board"),
    path("opportunities/<int:pk>/", opportunities.opportunity, name="opportunity"),
    path("library/", library.library, name="library"),
    path("settings/", account.settings, name="settings"),
]
