// Dictation, where the browser has it. What was understood lands where the caret is, and is kept like everything typed; what is
// still being understood stands below until then. If the browser stops in the middle, what it had so far is put in as well.
"use strict";
(() => {
  const Listener = window.SpeechRecognition || window.webkitSpeechRecognition;
  const button = document.querySelector("[data-dictate]");
  const text = button && document.getElementById(button.dataset.dictate);
  if (!Listener || !text) return;
  const said = document.querySelector("[data-dictate-said]"), live = document.querySelector("[data-dictate-live]"), note = document.querySelector("[data-dictate-note]");
  const WHY = {
    "not-allowed": "The browser may not use the microphone. Allow it for this page, or type.",
    "service-not-allowed": "This browser allows no dictation here. Type instead.",
    "audio-capture": "No microphone was found. Type instead.",
    "network": "The browser cannot write it down without a connection. Type instead.",
    "no-speech": "Nothing was heard. Tap to try again.",
    "language-not-supported": "The browser cannot write down this language. Type instead.",
  };
  const OTHER = "Dictation does not work here at the moment. Type instead.", STOPPED = "It stopped by itself. What was understood stands above.";
  let ear = null, wanted = false, wrong = "", began = 0, placed = false;

  // Until somebody has put the caret somewhere, the end is where one goes on.
  for (const kind of ["keyup", "pointerup"]) text.addEventListener(kind, () => { placed = true; });
  const put = (words) => {
    const said = words.trim();
    if (!said) return;
    const at = placed ? text.selectionEnd : text.value.length, before = text.value.slice(0, at), after = text.value.slice(at);
    const whole = (/\S$/.test(before) ? " " : "") + said + (/^[\p{L}\p{N}]/u.test(after) ? " " : "");
    text.setRangeText(whole, at, at, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const show = (words) => { live.textContent = words; live.hidden = !words; };
  const flush = () => { const words = live.textContent; show(""); put(words); };
  const rest = (why) => {
    wanted = false;
    ear = null;
    flush();
    button.textContent = "Dictate";
    button.classList.remove("on");
    said.textContent = why;
  };
  const listen = () => {
    ear = new Listener();
    // On Android a listener that goes on hands over every word again and again; one that ends is begun anew instead.
    ear.continuous = !/Android/i.test(navigator.userAgent);
    ear.interimResults = true;
    ear.lang = navigator.language;
    let heard = false;
    began = performance.now();
    wrong = "";
    ear.onresult = (event) => {
      heard = true;
      let going = "";
      for (let n = event.resultIndex; n < event.results.length; n += 1) {
        const words = event.results[n][0].transcript;
        if (event.results[n].isFinal) { show(""); put(words); } else going += words;
      }
      show(going.trim());
    };
    ear.onerror = (event) => { wrong = event.error === "aborted" ? "" : WHY[event.error] || OTHER; if (wrong) wanted = false; };
    ear.onend = () => {
      if (!wanted) return rest(wrong || "Stopped.");
      flush();
      if (!heard && performance.now() - began < 1000) return rest(STOPPED);
      try { listen(); } catch { rest(STOPPED); }
    };
    ear.start();
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    note.hidden = false;
    if (wanted) { wanted = false; ear.stop(); return; }
    try {
      wanted = true;
      listen();
      button.textContent = "Stop dictating";
      button.classList.add("on");
      said.textContent = "Listening.";
    } catch { rest(OTHER); }
  });
  // Saving takes along what is still being understood.
  text.form.addEventListener("submit", () => { if (wanted) { wanted = false; flush(); ear.abort(); } }, true);
  addEventListener("pagehide", () => { if (wanted) flush(); });
})();
