// The words of a draft: copying, printing, where a fact comes from, and the way from a finding to the words it is about.
"use strict";
(() => {
  const said = (text) => { const spot = document.getElementById("said"); if (spot) spot.textContent = text; };
  const field = (button) => document.querySelector(`#change [name="${button.dataset.field}"], #change [name="text"]`);
  const select = (button) => {
    const box = field(button);
    if (!box) return null;
    box.focus();
    box.setSelectionRange(Number(button.dataset.start), Number(button.dataset.end));
    return box;
  };
  // execCommand is old, and the only way in which a change by a button can be taken back with the browser's own undo.
  const put = (box, text) => {
    if (!document.execCommand || !document.execCommand("insertText", false, text)) {
      box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  const copy = async (text, source) => {
    try { await navigator.clipboard.writeText(text); return true; } catch { /* plain http in the home network has no clipboard */ }
    source.hidden = false; source.focus(); source.select();
    return document.execCommand("copy");
  };
  const sheet = (from) => {
    const box = document.createElement("dialog");
    box.className = "origin";
    box.setAttribute("aria-label", "Where this sentence comes from");
    box.append(...[...from.childNodes].map((node) => node.cloneNode(true)));
    const shut = document.createElement("button");
    shut.type = "button"; shut.textContent = "Close"; shut.addEventListener("click", () => box.close());
    box.append(shut);
    box.addEventListener("close", () => box.remove());
    box.addEventListener("click", (event) => { if (event.target === box) box.close(); });
    document.body.append(box);
    box.showModal();
  };

  for (const button of document.querySelectorAll(".copy, .print")) button.hidden = false;
  document.addEventListener("click", async (event) => {
    const at = event.target.closest("button, a");
    if (!at) return;
    if (at.matches(".spot")) { select(at); }
    else if (at.matches(".use")) { const box = select(at); if (box) { put(box, at.dataset.instead); said(`It says ${at.dataset.instead} now.`); } }
    else if (at.matches(".print")) { window.print(); }
    else if (at.matches(".copy")) {
      const source = document.getElementById(at.dataset.copy);
      const done = await copy(source.value, source);
      at.textContent = done ? "Copied" : "Copy";
      at.classList.toggle("copied", done);
      at.focus();
      said(done ? "Copied." : "Copying is not possible here. Mark the words and copy them by hand.");
    } else if (at.matches(".fact")) {
      const from = document.getElementById(at.hash.slice(1));
      if (from && window.HTMLDialogElement) { event.preventDefault(); sheet(from); }
    }
  });
  // The findings come anew with every pause in typing; what was opened in them stays open.
  let open = false;
  document.addEventListener("toggle", (event) => { if (event.target.matches(".mirror") && event.target.isConnected) open = event.target.open; }, true);
  document.addEventListener("htmx:afterSwap", () => { for (const mirror of document.querySelectorAll(".mirror")) mirror.open = open; });
  // Which sentence an entry of the list is about, while one looks at it.
  const light = (number, on) => { for (const spot of document.querySelectorAll(`#said-${number}, #from-${number}`)) spot.classList.toggle("lit", on); };
  for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(name, (event) => {
      const spot = event.target.closest && event.target.closest(".sentence, .origins > li");
      if (spot && spot.id) light(spot.id.split("-")[1], on);
    });
  }
})();
