// Cards move by drag and by key. Each still has its form, so without this file, and without a mouse, everything works.
"use strict";
(() => {
  const board = document.querySelector("[data-board]");
  if (!board) return;
  const columns = [...board.querySelectorAll("[data-stage]")], said = document.getElementById("said"), moved = document.getElementById("moved");
  const title = (column) => column.querySelector("[data-title]").textContent;
  const name = (card) => card.querySelector(".job-name").textContent;
  const counts = (column, by) => {
    for (const spot of document.querySelectorAll(`[data-count="${column.dataset.stage}"]`)) spot.textContent = Math.max(0, Number(spot.textContent) + by);
    const nothing = column.querySelector(".nothing");
    if (nothing) nothing.hidden = !!column.querySelector("[data-card]");
  };
  const options = (card, from, to) => {
    const select = card.querySelector("select");
    for (const option of select.options) if (option.value === to.dataset.stage) { option.value = from.dataset.stage; option.textContent = title(from); break; }
    select.value = "";
    card.querySelector("[name=was]").value = to.dataset.stage;
  };
  const lay = (card, from, to, before) => {
    to.querySelector(".cards").insertBefore(card, before);
    counts(from, -1); counts(to, 1); options(card, from, to);
  };
  const move = async (card, to, focus) => {
    const from = card.closest("[data-stage]"), place = card.nextElementSibling;
    if (!to || to === from || card.dataset.going) return;
    card.dataset.going = "1";
    const body = new FormData(card.querySelector("form"));
    body.set("to", to.dataset.stage);
    lay(card, from, to, to.querySelector(".cards").firstChild);
    if (focus) card.querySelector(".job-name").focus();
    card.scrollIntoView({ block: "nearest", inline: "start" });
    let wrong = "";
    try {
      const answer = await fetch(card.querySelector("form").action, { method: "POST", body, headers: { "X-Moved": "1" }, redirect: "manual" });
      if (answer.ok) {
        said.innerHTML = (await answer.json()).said;
        moved.textContent = "";
      } else if (answer.status === 409 || answer.status === 422) wrong = (await answer.json()).said;
      else if (answer.status === 401) wrong = "It was not moved: sign in again first.";
      else wrong = "It was not moved. Load the page anew and try again.";
    } catch { wrong = "No connection. It was not moved; try again once you are back."; }
    if (wrong) {
      lay(card, to, from, place && place.parentElement === from.querySelector(".cards") ? place : null);
      if (focus) card.querySelector(".job-name").focus();
      said.textContent = "";
      said.append(Object.assign(document.createElement("p"), { className: "done", textContent: wrong }));
      moved.textContent = wrong;
    }
    delete card.dataset.going;
  };
  document.documentElement.classList.add("js");
  for (const card of board.querySelectorAll("[data-card]")) card.draggable = true;
  board.addEventListener("submit", (event) => {
    const card = event.target.closest("[data-card]"), to = columns.find((c) => c.dataset.stage === event.target.elements.to.value);
    event.preventDefault();
    if (to) move(card, to, true);
    else event.target.elements.to.focus();
  });
  board.addEventListener("keydown", (event) => {
    const card = event.target.closest("[data-card]");
    if (!card || event.target.closest("select, input, button") || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const to = columns[columns.indexOf(card.closest("[data-stage]")) + step];
    if (to) move(card, to, true);
    else moved.textContent = step < 0 ? "This is the first column." : "This is the last column.";
  });
  let lifted = null;
  board.addEventListener("dragstart", (event) => {
    lifted = event.target.closest("[data-card]");
    if (!lifted) return;
    lifted.classList.add("lifted");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", name(lifted));
  });
  const clear = () => { for (const column of columns) column.classList.remove("over"); };
  board.addEventListener("dragover", (event) => {
    const to = event.target.closest("[data-stage]");
    if (!lifted || !to) return;
    event.preventDefault();
    clear(); to.classList.add("over");
  });
  board.addEventListener("drop", (event) => {
    const to = event.target.closest("[data-stage]");
    if (!lifted || !to) return;
    event.preventDefault();
    move(lifted, to, false);
  });
  board.addEventListener("dragend", () => { clear(); if (lifted) lifted.classList.remove("lifted"); lifted = null; });
  // On a narrow screen one column is in sight: the first that holds a card, unless the address names another.
  const first = columns.find((column) => column.querySelector("[data-card]"));
  if (first && !location.hash) board.scrollTo({ left: first.offsetLeft - board.offsetLeft, behavior: "instant" });
  if ("IntersectionObserver" in window) {
    const seen = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const link = document.querySelector(`.jump a[href="#${entry.target.id}"]`);
        if (link && entry.isIntersecting) link.parentElement.scrollTo({ left: link.offsetLeft - link.parentElement.offsetLeft - 48 });
        if (link) entry.isIntersecting ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
      }
    }, { root: board, threshold: 0.6 });
    for (const column of columns) seen.observe(column);
  }
})();
