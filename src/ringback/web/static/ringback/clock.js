// Keeps every clock on the page true. It counts from the moment the page came, so a wrong clock in the phone does no harm.
"use strict";
(() => {
  const began = performance.now();
  const said = (seconds) => {
    const minutes = Math.ceil(seconds / 60);
    if (minutes < 2) return `${seconds} s left`;
    if (minutes < 120) return `${minutes} minutes left`;
    const hours = Math.round(minutes / 60);
    return hours < 48 ? `${hours} hours left` : `${Math.floor(hours / 24)} days left`;
  };
  const tick = () => {
    const gone = Math.floor((performance.now() - began) / 1000);
    for (const chip of document.querySelectorAll(".chip[data-left]")) {
      const left = Number(chip.dataset.left) - gone;
      const shown = chip.querySelector("b");
      if (left > 0) {
        if (shown && shown.textContent !== said(left)) shown.textContent = said(left);
      } else {
        chip.textContent = chip.dataset.over;
        chip.classList.add("over");
        chip.removeAttribute("data-left");
        const line = document.getElementById("said");
        if (line) line.textContent = chip.dataset.over;
      }
      const candle = chip.parentElement && chip.parentElement.querySelector(".candle > i");
      if (candle && Number(chip.dataset.whole)) candle.style.width = `${Math.max(0, Math.min(100, (100 * left) / Number(chip.dataset.whole)))}%`;
    }
  };
  tick();
  setInterval(tick, 1000);
})();
