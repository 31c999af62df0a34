/* Cordée — keeps what is being written: form[data-autosave="/address"].
   Nothing is put in the browser's own storage: other people may share the machine, and drafts are private.
   So a text that never reached the server lives as long as its tab; the guard on leaving says so. */
(() => {
  const PAUSE = 1000, AGAIN = 5000;

  const keep = (form) => {
    const say = (name, on = true) => form.querySelectorAll(`[data-${name}]`).forEach(el => { el.hidden = !on; });
    const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1];
    let written = 0, kept = 0, busy = false, stopped = false, leaving = false, timer;

    const later = (ms) => { clearTimeout(timer); timer = setTimeout(save, ms); };

    const took = async (answer) => {
      const told = await answer.json();
      form.querySelectorAll("[data-saved]").forEach(el => { el.textContent = told.saved; el.hidden = false; });
      for (const [key, version] of Object.entries(told.versions ?? {})) {
        const field = form.elements[`version.${key}`];
        if (field) field.value = version;
      }
      say("offline", false); say("signed-out", false);
    };

    const save = async () => {
      clearTimeout(timer);
      if (busy || stopped || leaving || written === kept || !form.isConnected) return;
      busy = true;
      const at = written;
      if (form.elements._csrf && token()) form.elements._csrf.value = token();
      try {
        const body = new URLSearchParams(new FormData(form));
        const answer = await fetch(form.dataset.autosave, {
          method: "POST", body, redirect: "manual", keepalive: body.toString().length < 60000,
          credentials: "same-origin", headers: { Accept: "application/json" },
        });
        if (answer.status === 200) { await took(answer); kept = at; if (written > at) later(PAUSE); }
        else if (answer.status === 409) { stopped = true; say("conflict"); }
        else if (answer.status === 401 || answer.type === "opaqueredirect") { say("signed-out"); later(AGAIN); }
        else { say("offline"); later(AGAIN); }
      } catch { say("offline"); later(AGAIN); }
      finally { busy = false; }
    };

    form.addEventListener("input", () => { written++; later(PAUSE); });
    form.addEventListener("change", save);
    form.addEventListener("focusout", save);
    /* The real sending takes over: a draft saved meanwhile would make its versions old. */
    form.addEventListener("submit", (e) => {
      clearTimeout(timer);
      if (!busy) { leaving = true; return; }
      e.preventDefault();
      e.stopImmediatePropagation();
      const go = () => busy ? setTimeout(go, 50) : form.requestSubmit(e.submitter);
      go();
    }, true);
    addEventListener("pageshow", (e) => { if (e.persisted) leaving = false; });
    addEventListener("pagehide", save);
    addEventListener("online", save);
    document.addEventListener("visibilitychange", save);
    addEventListener("beforeunload", (e) => { if (!leaving && form.isConnected && written !== kept) e.preventDefault(); });
  };

  const known = new WeakSet();
  const all = (root) => root.querySelectorAll("form[data-autosave]").forEach(form => {
    if (!known.has(form)) { known.add(form); keep(form); }
  });
  all(document);
  document.addEventListener("htmx:load", () => all(document));
})();
