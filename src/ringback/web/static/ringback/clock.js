// Keeps every clock on the page true. It counts from the moment the page came, so a wrong clock in the phone does no harm.
"use strict";
(() => {
  const began = performance.now(), day = Date.now();
  // A phone that slept stops the first of the two and not the second; the later one is right.
  const passed = () => Math.floor(Math.max(performance.now() - began, Date.now() - day) / 1000);
  const said = (seconds) => {
    const minutes = Math.ceil(seconds / 60);
    if (minutes < 2) return `${seconds} s left`;
    if (minutes < 120) return `${minutes} minutes left`;
    const hours = Math.round(minutes / 60);
    return hours < 48 ? `${hours} hours left` : `${Math.floor(hours / 24)} days left`;
  };
  // Aloud only where it matters, and beside what else is said there.
  const tell = (text) => {
    const line = document.getElementById("said");
    if (line) line.append(Object.assign(document.createElement("span"), { className: "sr", textContent: text }));
  };
  const ALOUD = [10, 2];
  const tick = () => {
    const gone = passed();
    for (const chip of document.querySelectorAll(".chip[data-left]")) {
      const whole = Number(chip.dataset.left), left = whole - gone;
      const shown = chip.querySelector("b");
      if (left > 0) {
        if (shown && shown.textContent !== said(left)) shown.textContent = said(left);
        const minutes = ALOUD.find((m) => left <= m * 60 && whole > m * 60 && !chip.dataset[`told${m}`]);
        if (minutes) {
          chip.dataset[`told${minutes}`] = "";
          tell(`${minutes} minutes left`);
        }
      } else {
        chip.textContent = chip.dataset.over;
        chip.classList.add("over");
        chip.removeAttribute("data-left");
        tell(chip.dataset.over);
      }
      const candle = chip.parentElement && chip.parentElement.querySelector(".candle > i");
      if (candle && Number(chip.dataset.whole)) candle.style.width = `${Math.max(0, Math.min(100, (100 * left) / Number(chip.dataset.whole)))}%`;
    }
  };
  tick();
  setInterval(tick, 1000);
  document.addEventListener("visibilitychange", tick);
})();
