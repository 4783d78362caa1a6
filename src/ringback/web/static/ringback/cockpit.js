// The call: what is ready, how long it takes, what came of it. Nothing is lost without a connection: ticks and notes are kept by
// keep.js, an outcome stands in this browser before it is sent, and carries a name of its own, so that sent twice it is noted once.
"use strict";
(() => {
  const root = document.querySelector("[data-cockpit]");
  if (!root) return;
  const QUEUE = "ringback-came-" + root.dataset.cockpit;

  // What is ticked, and the note that stands elsewhere on the page.
  const form = document.getElementById("call-form"), said = document.getElementById("ready-said");
  const ready = () => {
    const boxes = [...form.querySelectorAll("input[name=ready]")], all = boxes.every((b) => b.checked);
    const words = all ? said.dataset.ready : said.dataset.not;
    if (said.textContent !== words) said.textContent = words;
    for (const link of document.querySelectorAll("[data-call]")) link.classList.toggle("main", all);
  };
  if (form && said) {
    form.addEventListener("input", ready);
    ready();
    const note = document.getElementById("call-note");
    if (note) note.addEventListener("input", () => form.dispatchEvent(new Event("input", { bubbles: true })));
  }

  // The minutes for preparing, counted from the moment the page came.
  const prepare = document.querySelector("[data-prepare]");
  if (prepare) setTimeout(() => { prepare.textContent = prepare.dataset.over; }, Math.min(Number(prepare.dataset.prepare) * 1000, 2147483647));

  // The talk timer. It starts on a tap, counts up, and says when the aim is over.
  const timer = document.querySelector(".timer");
  if (timer) {
    timer.hidden = false;
    const button = timer.querySelector("[data-timer]"), shown = timer.querySelector("b"), word = timer.querySelector("[data-timer-said]");
    const aim = Number(timer.dataset.aim);
    let began = 0, beat = 0;
    const show = () => {
      const gone = Math.floor((performance.now() - began) / 1000);
      shown.textContent = `${Math.floor(gone / 60)}:${String(gone % 60).padStart(2, "0")}`;
      if (aim && gone > aim && !word.textContent) word.textContent = "Longer than planned. Let them speak.";
    };
    button.addEventListener("click", () => {
      if (beat) { clearInterval(beat); beat = 0; button.textContent = "Start the timer"; return; }
      began = performance.now(); word.textContent = ""; show();
      beat = setInterval(show, 500); button.textContent = "Stop the timer";
    });
  }

  // What came of it: kept here first, then sent.
  const came = document.querySelector("[data-queue]");
  if (came) {
    const line = came.querySelector(".queued");
    let memory = null, going = false;
    const store = {
      get() { try { return JSON.parse(localStorage.getItem(QUEUE)) || memory; } catch { return memory; } },
      set(value) { memory = value; try { localStorage.setItem(QUEUE, JSON.stringify(value)); } catch { /* private mode: this page still holds it */ } },
      drop() { memory = null; try { localStorage.removeItem(QUEUE); } catch { /* as above */ } },
    };
    const show = (text, back) => {
      line.hidden = !text; line.textContent = text || "";
      if (!back) return;
      const undo = document.createElement("button");
      undo.type = "button"; undo.className = "quiet"; undo.textContent = "Not so";
      undo.addEventListener("click", () => { store.drop(); show(""); });
      line.append(" ", undo);
    };
    // A page that was kept for long carries an old token; a fresh one stands in the page as it is now.
    const token = async () => {
      const answer = await fetch(location.pathname, { cache: "no-store" });
      if (!answer.ok || answer.redirected) return "";
      const field = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("input[name=csrfmiddlewaretoken]");
      return field ? field.value : "";
    };
    const post = (kept, csrf) => {
      const body = new URLSearchParams(kept.values);
      body.set("csrfmiddlewaretoken", csrf);
      return fetch(kept.to, { method: "POST", body, headers: { "X-Queued": "1" }, redirect: "manual", signal: AbortSignal.timeout(8000) });
    };
    // The notes go first: what came of it leads to another page.
    const notes = async () => {
      if (!form || !form.elements.call_note) return;
      const answer = await fetch(form.dataset.keepTo, { method: "POST", body: new FormData(form), headers: { "X-Kept": "1" }, redirect: "manual", signal: AbortSignal.timeout(4000) });
      if (answer.ok) form.elements.version.value = (await answer.json()).version;
    };
    const send = async () => {
      const kept = store.get();
      if (!kept || going) return;
      going = true;
      try {
        await notes().catch(() => { /* they are kept by keep.js */ });
        let answer = await post(kept, came.querySelector("input[name=csrfmiddlewaretoken]").value);
        if (answer.status === 403) answer = await post(kept, await token());  // the token of this page grew old
        if (answer.ok) {
          const told = await answer.json();
          store.drop();
          location.assign(told.to);
          return;
        }
        if (answer.status === 422) { store.drop(); show((await answer.json()).said); }
        else if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) show("Kept in this browser. Sign in again in another tab; it is noted as soon as you come back here.", true);
        else show("Kept in this browser. It is noted as soon as that is possible.", true);
      } catch { show(`Kept in this browser: ${kept.words}. It is noted once the connection is back.`, true); }
      going = false;
    };
    came.addEventListener("submit", (event) => {
      event.preventDefault();
      if (store.get()) return void send();
      const values = [...new FormData(event.target)].filter(([name]) => name !== "csrfmiddlewaretoken" && name !== "at");
      values.push(["at", new Date().toISOString()]);
      store.set({ to: event.target.getAttribute("action"), values, words: (event.submitter || event.target.querySelector("button")).textContent.trim() });
      show("One moment.");
      send();
    });
    addEventListener("online", send);
    document.addEventListener("visibilitychange", () => { if (!document.hidden) send(); });
    setInterval(() => { if (store.get() && !document.hidden) send(); }, 20000);
    send();
  }

  // The page and its files, kept for a moment without a connection, where this browser allows that.
  const keepPage = async () => {
    const box = await caches.open("ringback-call-1");
    const page = await fetch(location.pathname, { cache: "no-store" });
    if (page.ok && !page.redirected) await box.put(location.pathname, page);
  };
  const keep = async () => {
    await navigator.serviceWorker.register(root.dataset.worker, { scope: "/interviews/" });
    await navigator.serviceWorker.ready;
    const box = await caches.open("ringback-call-1");
    const files = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")].map((e) => new URL(e.href || e.src).pathname);
    await Promise.all(files.map(async (path) => { if (!(await box.match(path))) await box.add(path); }));
    await keepPage();
    // What was saved since must stand in the kept page as well: the copy in this browser goes once it is saved.
    const saved = form && form.querySelector(".saved");
    let timer = 0;
    if (saved) new MutationObserver(() => {
      clearTimeout(timer);
      if (saved.textContent === "Saved.") timer = setTimeout(() => keepPage().catch(() => {}), 300);
    }).observe(saved, { childList: true });
    if (form) form.addEventListener("input", () => { if (saved) saved.textContent = ""; });
  };
  if ("serviceWorker" in navigator && "caches" in window && navigator.onLine) keep().catch(() => { /* the open page still loses nothing */ });
})();
