// What the debrief has beyond plain forms: the zone of this clock, and ten minutes for looking back.
"use strict";
(() => {
  const form = document.getElementById("telling");
  if (!form) return;
  const zone = form.querySelector("[data-zone]");
  if (zone && !zone.value) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
  // What was put back by the browser is heard anew; and a question is answered once it is tapped how it was held.
  const again = () => { if (window.htmx) htmx.trigger("#heard", "again"); };
  form.addEventListener("put-back", again);
  document.getElementById("how-held").addEventListener("change", () => { if (document.querySelector(".asked-back")) again(); });

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
