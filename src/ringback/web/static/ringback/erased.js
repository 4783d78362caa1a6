// The record book was erased: the copies that this browser kept go with it.
"use strict";
try {
  for (const key of Object.keys(localStorage)) if (key.startsWith("ringback:")) localStorage.removeItem(key);
  sessionStorage.clear();
} catch { /* private mode kept nothing */ }
if ("caches" in window) caches.keys().then((names) => names.forEach((name) => caches.delete(name))).catch(() => {});
