"""Every address, in one table."""

from django.urls import path

from ringback.web import undo
from ringback.web.account import passphrase, resumes
from ringback.web.account import views as account
from ringback.web.assessment import views as assessment
from ringback.web.board import views as board
from ringback.web.cockpit import views as cockpit
from ringback.web.debrief import views as debrief
from ringback.web.drafts import checking, files, sending, versions
from ringback.web.drafts import views as drafts
from ringback.web.library import views as library
from ringback.web.opportunities import noting
from ringback.web.opportunities import views as opportunities
from ringback.web.today import views as today

handler400 = "ringback.web.failing.not_understood"
handler500 = "ringback.web.failing.failed"
WORDS = "interviews/<int:pk>/words/<str:purpose>/<str:channel>/"

urlpatterns = [
    path("", today.today, name="today"),
    path("promises/<int:pk>/done/", today.promise_done, name="promise_done"),
    path("search/done/", today.search_done, name="search_done"),
    path("example/", undo.begin_example, name="begin_example"),
    path("undo/<uuid:act>/", undo.undo, name="undo"),
    path("debrief/", debrief.new, name="new_debrief"),
    path("debrief/keep/", debrief.keep, name="keep_debrief"),
    path("debrief/hear/", debrief.hear, name="hear"),
    path("interviews/<int:pk>/debrief/", debrief.debrief, name="debrief"),
    path("interviews/<int:pk>/", assessment.assessment, name="assessment"),
    path("interviews/<int:pk>/answer/", assessment.answer, name="answer"),
    path("interviews/<int:pk>/not-so/", assessment.not_so, name="not_so"),
    path("steps/<int:pk>/tick/", assessment.tick, name="tick"),
    path("interviews/<int:pk>/rather/", assessment.rather, name="rather"),
    path("interviews/<int:pk>/call/", cockpit.cockpit, name="cockpit"),
    path("interviews/<int:pk>/call/keep/", cockpit.keep, name="keep_call"),
    path("interviews/<int:pk>/call/came/", cockpit.came, name="came"),
    path("sw.js", cockpit.worker, name="worker"),
    path("interviews/<int:pk>/words/", drafts.words, name="words"),
    path(WORDS, drafts.draft, name="draft"),
    path(f"{WORDS}keep/", drafts.keep, name="keep_draft"),
    path(f"{WORDS}fill/", drafts.fill, name="fill_draft"),
    path(f"{WORDS}check/", checking.check_draft, name="check_draft"),
    path(f"{WORDS}sent/", sending.sent, name="sent"),
    path(f"{WORDS}ours/", versions.take_ours, name="take_ours"),
    path(f"{WORDS}versions/<int:number>/", versions.version, name="draft_version"),
    path(f"{WORDS}versions/<int:number>/back/", versions.back, name="draft_back"),
    path(f"{WORDS}file.<str:form>", files.file, name="draft_file"),
    path("check/", checking.check_message, name="check_message"),
    path("board/", board.board, name="board"),
    path("board/new/", board.new, name="new_opportunity"),
    path("board/away/", board.away, name="put_away"),
    path("board/move/<int:pk>/", board.move, name="move_card"),
    path("board/<str:stage>/", board.column, name="board_column"),
    path("opportunities/<int:pk>/", opportunities.opportunity, name="opportunity"),
    path("opportunities/<int:pk>/facts/", noting.facts, name="edit_facts"),
    path("opportunities/<int:pk>/resume/", noting.resume, name="sent_resume"),
    path("opportunities/<int:pk>/outcome/", noting.ended, name="ended"),
    path("opportunities/<int:pk>/away/", opportunities.put_away, name="put_opportunity_away"),
    path("opportunities/<int:pk>/back/", opportunities.bring_back, name="bring_back"),
    path("opportunities/<int:pk>/delete/", opportunities.delete, name="delete_opportunity"),
    path("opportunities/<int:pk>/promises/<int:row>/done/", opportunities.promise_done, name="promise_done"),
    path("opportunities/<int:pk>/contacts/<int:row>/answered/", opportunities.answered, name="answered"),
    path("opportunities/<int:pk>/<str:what>/new/", noting.entry, name="add_entry"),
    path("opportunities/<int:pk>/<str:what>/<int:row>/", noting.entry, name="edit_entry"),
    path("opportunities/<int:pk>/<str:what>/<int:row>/remove/", noting.remove, name="remove_entry"),
    path("library/", library.library, name="library"),
    path("library/plays/<str:id>/", library.play, name="play"),
    path("library/rules/<str:id>/", library.rule, name="rule"),
    path("library/sources/<str:id>/", library.source, name="library_source"),
    path("library/<str:part>/", library.part, name="library_part"),
    path("settings/", account.settings, name="settings"),
    path("settings/resumes/", resumes.upload, name="upload_resume"),
    path("settings/resumes/<int:pk>/", resumes.file, name="resume_file"),
    path("settings/resumes/<int:pk>/remove/", resumes.remove, name="remove_resume"),
    path("settings/export/", account.export, name="export_everything"),
    path("settings/erase/", account.erase, name="erase_everything"),
    path("passphrase/", passphrase.passphrase, name="passphrase"),
    path("sign-out/", passphrase.sign_out, name="sign_out"),
]
