/* Cordée — the open vault in a window: veiled while one looks elsewhere, closed by Escape pressed twice, shut in all windows at
   once. [data-vault] is its form, with the seconds after which the house closes it by itself; [data-private] is what is veiled. */
(() => {
  const form = document.querySelector("form[data-vault]");
  const root = document.documentElement.classList;
  const others = new BroadcastChannel("vault");
  const TWICE = 800;
  let last = 0, timer = 0;

  const veil = () => root.toggle("is-veiled", document.hidden || !document.hasFocus());
  addEventListener("blur", veil);
  addEventListener("focus", veil);
  document.addEventListener("visibilitychange", veil);

  /* What one is writing stays in its field; what was read goes. */
  const shut = () => {
    root.add("is-shut");
    document.querySelectorAll("[data-private]").forEach((one) => { if (!one.querySelector("textarea, input")) one.replaceChildren(); });
  };

  /* The door, once it is shut, says so: whoever asked for a page before that could have found it open still. */
  if (!form) {
    if (document.querySelector('main[data-page="vault"][data-state="shut"]')) others.postMessage("closed");
    return;
  }
  others.addEventListener("message", (e) => {
    if (e.data !== "closing" && e.data !== "closed") return;
    shut();
    if (e.data === "closed" && !document.querySelector("main textarea")) location.replace("/vault");
  });

  form.addEventListener("submit", () => { shut(); others.postMessage("closing"); });
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape" || e.repeat) return;
    if (Date.now() - last < TWICE) form.requestSubmit();
    last = Date.now();
  });

  /* The house closes it after so long without a page of it; another window may have kept it open. */
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(shut, Number(form.dataset.vault) * 1000);
  };
  others.addEventListener("message", (e) => { if (e.data === "used") wait(); });
  others.postMessage("used");
  wait();
  /* From the browser's memory a page comes back as it was: it is asked for anew. */
  addEventListener("pageshow", (e) => { if (e.persisted) location.reload(); });
})();
