// Keeps an opened cockpit usable without a connection. It answers for cockpit pages and the files they load, and for nothing else.
"use strict";
const NAME = "ringback-call-1";
const CALL = /^\/interviews\/\d+\/call\/$/;
const PATIENCE = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("ringback-call-") && name !== NAME) await caches.delete(name);
  await self.clients.claim();
})()));

const page = async (request, path) => {
  const kept = await (await caches.open(NAME)).match(path);
  const fresh = fetch(request);
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
  const answer = await Promise.race([fresh, late]).catch(() => null);
  // Whoever was signed out, or whose record is gone, must not see the kept page either.
  if (answer && (answer.type === "opaqueredirect" || [401, 403, 404].includes(answer.status))) {
    await (await caches.open(NAME)).delete(path);
    return answer;
  }
  return answer && answer.status < 500 ? answer : kept;
};

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && CALL.test(url.pathname)) event.respondWith(page(event.request, url.pathname));
  else if (url.pathname.startsWith("/static/")) {
    event.respondWith((async () => {
      const kept = await (await caches.open(NAME)).match(url.pathname);
      return kept || fetch(event.request);
    })());
  }
});
