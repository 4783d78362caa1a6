// Nothing typed is lost. A form with data-keep="NAME" is kept in this browser at every key, sent to data-keep-to in the background,
// and put back after a reload, a lost connection, an expired session or a restart of the server. The copy goes once it was saved.
"use strict";
(() => {
  const PREFIX = "ringback:";
  const store = {
    get(name) { try { return JSON.parse(localStorage.getItem(PREFIX + name)); } catch { return null; } },
    set(name, value) { try { localStorage.setItem(PREFIX + name, JSON.stringify(value)); } catch { /* private mode: the server still saves */ } },
    drop(name) { try { localStorage.removeItem(PREFIX + name); } catch { /* as above */ } },
  };
  const HOUSE = new Set(["csrfmiddlewaretoken", "version"]);
  const typed = (form) => {
    const values = {};
    for (const [name, value] of new FormData(form)) if (typeof value === "string" && !HOUSE.has(name)) (values[name] ??= []).push(value);
    return values;
  };
  const put = (form, values) => {
    for (const field of form.elements) {
      if (!field.name || HOUSE.has(field.name) || field.type === "file" || field.type === "submit") continue;
      const kept = values[field.name];
      if (field.type === "checkbox" || field.type === "radio") field.checked = !!kept && kept.includes(field.value);
      else if (kept && kept.length) field.value = kept.shift();
    }
  };
  const say = (form, text) => { const spot = form.querySelector(".saved"); if (spot && spot.textContent !== text) spot.textContent = text; };
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  const watch = (form) => {
    const name = form.dataset.keep, to = form.dataset.keepTo;
    const first = typed(form), kept = store.get(name);
    if (kept && !same(kept.values, first) && kept.base !== undefined && form.dataset.answered === undefined) {
      put(form, structuredClone(kept.values));
      say(form, "What you typed before is back.");
      form.dispatchEvent(new Event("input", { bubbles: true }));
    }
    let timer = 0, going = false;
    const send = async () => {
      if (!to || going) return;
      going = true;
      const before = typed(form);
      try {
        const answer = await fetch(to, { method: "POST", body: new FormData(form), headers: { "X-Kept": "1" }, redirect: "manual" });
        if (answer.ok) {
          const told = await answer.json();
          if (told.version && form.elements.version) form.elements.version.value = told.version;
          if (same(before, typed(form))) store.drop(name);
          say(form, told.said || "Saved.");
        } else if (answer.status === 409) say(form, "Changed in another tab meanwhile. Your words are kept here until you choose.");
        else say(form, "Kept in this browser. It is saved as soon as that is possible.");
      } catch { say(form, "Kept in this browser. It is saved once the connection is back."); }
      going = false;
      if (!same(before, typed(form))) later();
    };
    const later = () => { clearTimeout(timer); timer = setTimeout(send, 800); };
    form.addEventListener("input", () => { store.set(name, { values: typed(form), base: form.elements.version?.value ?? "" }); later(); });
    addEventListener("online", send);
    addEventListener("pagehide", () => { if (store.get(name)) store.set(name, { values: typed(form), base: form.elements.version?.value ?? "" }); });
    if (store.get(name)) later();
  };
  for (const form of document.querySelectorAll("form[data-keep]")) watch(form);
  // The page that comes after a save says which copy is no longer needed.
  for (const spot of document.querySelectorAll("[data-kept-now]")) store.drop(spot.dataset.keptNow);

  const line = document.getElementById("line");
  const shown = () => { if (line) line.hidden = navigator.onLine; };
  addEventListener("online", shown); addEventListener("offline", shown); shown();
})();
