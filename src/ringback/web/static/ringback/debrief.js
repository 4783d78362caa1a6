// What the debrief has beyond plain forms: the zone of this clock, dictation where the browser has it, ten minutes for looking back.
"use strict";
(() => {
  const form = document.getElementById("telling");
  if (!form) return;
  const zone = form.querySelector("[data-zone]");
  if (zone && !zone.value) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
  // What was put back by the browser is heard anew.
  form.addEventListener("put-back", () => { if (window.htmx) htmx.trigger("#heard", "again"); });

  const Listener = window.SpeechRecognition || window.webkitSpeechRecognition;
  const button = form.querySelector("[data-dictate]"), note = form.querySelector("[data-dictate-note]");
  if (Listener && button) {
    const text = document.getElementById(button.dataset.dictate);
    let ear = null;
    const rest = () => { ear = null; button.setAttribute("aria-pressed", "false"); button.textContent = "Dictate"; };
    button.hidden = false;
    button.addEventListener("click", () => {
      note.hidden = false;
      if (ear) { ear.stop(); return; }
      ear = new Listener();
      ear.continuous = true;
      ear.lang = navigator.language;
      ear.onresult = (event) => {
        for (let n = event.resultIndex; n < event.results.length; n += 1) {
          if (!event.results[n].isFinal) continue;
          const said = event.results[n][0].transcript.trim();
          text.value = [text.value.trimEnd(), said].filter(Boolean).join(" ");
          text.dispatchEvent(new Event("input", { bubbles: true }));
        }
      };
      ear.onend = rest;
      ear.onerror = rest;
      try { ear.start(); button.setAttribute("aria-pressed", "true"); button.textContent = "Stop dictating"; } catch { rest(); }
    });
  }

  const back = form.querySelector(".look-back"), chip = form.querySelector("[data-back]"), over = form.querySelector("[data-back-over]");
  let until = 0;
  if (back && chip) back.addEventListener("toggle", () => {
    if (!back.open || until) return;
    until = performance.now() + Number(back.dataset.minutes) * 60000;
    chip.hidden = false;
    const tick = () => {
      const left = Math.ceil((until - performance.now()) / 60000);
      if (left > 0) { chip.textContent = left === 1 ? "1 minute left" : `${left} minutes left`; return; }
      chip.hidden = true;
      over.hidden = false;
      clearInterval(ticking);
    };
    const ticking = setInterval(tick, 5000);
    tick();
  });
})();
