// Nothing typed is lost. A form asks for it with attributes:
//   data-keep="NAME"         every key is kept in this browser under NAME, and put back when the page comes again
//   data-keep-to="URL"       and sent there in the background; the answer is {said, version, page}, 409 if another tab saved
//   data-keep-fresh="PREFIX" a form for something new: a copy under PREFIX… that never reached the server goes on here
//   data-answered            the server has just answered with what was typed: nothing is put back over it
// .saved inside the form says where the words are. A page with data-kept-now="NAME" comes after a save: the copy goes.
// A link with data-let-go="NAME" drops the copy. Every tab has its own copy, so two tabs cannot overwrite each other's.
"use strict";
(() => {
  const PREFIX = "ringback:", OLD = 60 * 864e5, RETRY = 5000, PAUSE = 800, PATIENCE = 4000;
  let lasting = true;
  const tab = (() => {
    const fresh = Math.random().toString(36).slice(2);
    try { return (sessionStorage.ringbackTab ??= fresh); } catch { lasting = false; return fresh; }
  })();
  const mine = (name) => `${PREFIX}${name}@${tab}`;
  const copies = (start) => {
    const found = [];
    try {
      for (const key of Object.keys(localStorage)) {
        if (!key.startsWith(PREFIX + start)) continue;
        try { found.push({ key, name: key.slice(PREFIX.length, key.lastIndexOf("@")), ...JSON.parse(localStorage.getItem(key)) }); } catch { localStorage.removeItem(key); }
      }
    } catch { /* private mode: the server still saves */ }
    // This tab's own first, then the newest.
    return found.sort((a, b) => b.key.endsWith("@" + tab) - a.key.endsWith("@" + tab) || b.at - a.at);
  };
  const store = (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } };
  const drop = (key) => { try { localStorage.removeItem(key); } catch { /* as above */ } };
  for (const copy of copies("")) if (!(Date.now() - copy.at < OLD)) drop(copy.key);

  const HOUSE = new Set(["csrfmiddlewaretoken", "version"]);
  const typed = (form) => {
    const values = {};
    for (const [name, value] of new FormData(form)) if (typeof value === "string" && !HOUSE.has(name)) (values[name] ??= []).push(value);
    return values;
  };
  const put = (form, values) => {
    const left = structuredClone(values);
    for (const field of form.elements) {
      if (!field.name || HOUSE.has(field.name) || ["file", "submit", "button", "fieldset"].includes(field.type)) continue;
      const kept = left[field.name];
      if (field.type === "checkbox" || field.type === "radio") {
        field.checked = !!kept && kept.includes(field.value);
        if (field.checked) kept.splice(kept.indexOf(field.value), 1);
      } else if (kept && kept.length) field.value = kept.shift();
    }
    // What has no field yet (parts of the page that come later) is carried along until it has.
    for (const [name, rest] of Object.entries(left)) for (const value of rest) {
      const field = Object.assign(document.createElement("input"), { type: "hidden", name, value });
      field.dataset.carried = "";
      form.append(field);
    }
  };
  document.addEventListener("htmx:afterSwap", (event) => {
    const form = event.target.closest?.("form[data-keep]");
    for (const field of form ? form.querySelectorAll("[data-carried]") : []) {
      if (event.target.querySelector(`[name="${CSS.escape(field.name)}"]`)) field.remove();
    }
  });
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  const cookie = () => document.cookie.split("; ").find((c) => c.startsWith("ringback-form="))?.slice(14);

  const watch = (form) => {
    let timer = 0, going = false, behind = false, held = true, closed = false, pressed = null, waited = false;
    const name = () => form.dataset.keep;
    const say = (text, link) => {
      const spot = form.querySelector(".saved");
      if (!spot || spot.textContent === text + (link ? " " + link.textContent : "")) return;
      spot.textContent = text;
      if (link) spot.append(" ", link);
    };
    const button = (text, type, press) => Object.assign(document.createElement("button"), { type, textContent: text, className: "quiet", onclick: press });
    const version = () => form.elements.version?.value ?? "";
    const keep = () => { behind = true; held = store(mine(name()), { values: typed(form), version: version(), at: Date.now(), fresh: "keepFresh" in form.dataset }); };

    const first = typed(form), fresh = form.dataset.keepFresh;
    const kept = copies(fresh ?? name() + "@").find((c) => fresh === undefined || (c.fresh && same(c.values.opportunity, first.opportunity)));
    if (kept && form.dataset.answered === undefined && !same(kept.values, first)) {
      put(form, kept.values);
      if (form.elements.version) form.elements.version.value = kept.version;
      form.dataset.keep = kept.name;
      drop(kept.key);
      keep();
      say("What you typed before is back.");
      form.dispatchEvent(new CustomEvent("put-back", { bubbles: true }));
    } else if (kept && fresh === undefined) drop(kept.key);

    const send = async () => {
      if (!form.dataset.keepTo || going || closed) return;
      going = true;
      const before = typed(form), body = new FormData(form);
      for (const [field, value] of [...body]) if (value instanceof File) body.delete(field);
      if (cookie()) body.set("csrfmiddlewaretoken", cookie());
      const here = held ? "Kept in this browser" : "Not saved yet. Leave this page open";
      let again = 0;
      try {
        const answer = await fetch(form.dataset.keepTo, { method: "POST", body, headers: { "X-Kept": "1" }, redirect: "manual" });
        if (answer.ok) {
          const told = await answer.json();
          if (told.version && form.elements.version) form.elements.version.value = told.version;
          if (told.page && "keepFresh" in form.dataset) {
            delete form.dataset.keepFresh;
            form.action = told.page;
            history.replaceState(history.state, "", told.page);
          }
          if (same(before, typed(form))) { drop(mine(name())); behind = false; } else keep();
          if (told.said) say(told.said);
        } else if (answer.status === 409) {
          closed = true;
          say("Changed in another tab meanwhile. Your words are safe here.", button("Show both", "submit"));
        } else if (answer.type === "opaqueredirect" || answer.status === 401) {
          const link = Object.assign(document.createElement("a"), { href: location.pathname + location.search, textContent: "Sign in again" });
          say(`${here}. It has been a while:`, link);
          again = RETRY * 4;
        } else if (answer.status === 403) say(`${here}. This page is too old to save.`, button("Load it anew", "button", () => { keep(); location.reload(); }));
        else if (answer.status === 422) say((await answer.json().catch(() => ({}))).said || `${here}.`);
        else {
          const { why } = await answer.json().catch(() => ({}));
          say(why ? `${here}, and tried again by itself. ${why}` : `${here}. It is saved as soon as that is possible.`);
          again = RETRY;
        }
      } catch { say(`${here}. It is saved once the connection is back.`); again = RETRY; }
      going = false;
      if (pressed) pressed();
      else if (!closed && (again || !same(before, typed(form)))) later(again || PAUSE);
    };
    const later = (pause) => { clearTimeout(timer); timer = setTimeout(send, pause); };
    const changed = () => { keep(); later(PAUSE); };
    form.addEventListener("input", changed);
    form.addEventListener("change", changed);
    form.addEventListener("submit", (event) => {
      keep();
      clearTimeout(timer);
      // A save in the background is on its way: it would make this one look like another tab's. So it goes first.
      if (going && !waited) {
        event.preventDefault();
        const button = event.submitter;
        const goOn = () => { if (!pressed) return; pressed = null; waited = true; clearTimeout(timer); form.requestSubmit(button); waited = false; };
        if (!pressed) setTimeout(goOn, PATIENCE);
        pressed = goOn;
        say("One moment. What you typed is being saved.");
        return;
      }
      closed = true;
      if (cookie() && form.elements.csrfmiddlewaretoken) form.elements.csrfmiddlewaretoken.value = cookie();
    });
    addEventListener("online", send);
    addEventListener("pagehide", () => { if (behind) keep(); });
    addEventListener("pageshow", (event) => { if (event.persisted) closed = false; });
    addEventListener("beforeunload", (event) => { if (behind && !held && !closed) event.preventDefault(); });
    if (behind) later(PAUSE);
  };
  // A save or a choice comes first: the copy it makes needless must not be put back.
  const letGo = (name) => { for (const copy of copies(name + "@")) if (copy.key === mine(name) || !lasting) drop(copy.key); };
  for (const spot of document.querySelectorAll("[data-kept-now]")) letGo(spot.dataset.keptNow);
  for (const link of document.querySelectorAll("[data-let-go]")) link.addEventListener("click", () => letGo(link.dataset.letGo));
  for (const form of document.querySelectorAll("form[data-keep]")) watch(form);

  const line = document.getElementById("line");
  const shown = () => { if (line) line.hidden = navigator.onLine; };
  addEventListener("online", shown); addEventListener("offline", shown); shown();
})();
