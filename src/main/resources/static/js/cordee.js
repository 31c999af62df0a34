/* Cordée — what the pages need of a script, and no more: theme, dialogs, toasts.
   Everything here is an ease: without it the same things are links and forms. */
(() => {
  const root = document.documentElement;
  const year = 31536000;

  const setTheme = (theme) => {
    root.dataset.theme = theme;
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `theme=${theme}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`;
  };

  /* A toast leaves after a while, unless somebody is reading it or about to undo. */
  const leave = (toast) => {
    let timer = setTimeout(() => toast.remove(), 10000);
    const stay = () => clearTimeout(timer);
    toast.addEventListener("pointerenter", stay);
    toast.addEventListener("focusin", stay);
    toast.addEventListener("pointerleave", () => { timer = setTimeout(() => toast.remove(), 4000); });
  };

  /* Says what was done; `undo` adds the button that takes it back. */
  const toast = (text, undo) => {
    const box = document.querySelector("[data-toasts]");
    if (!box) return;
    const el = document.createElement("div");
    el.className = "toast";
    const p = document.createElement("p");
    p.textContent = text;
    el.append(p);
    if (undo) {
      const b = document.createElement("button");
      b.type = "button";
      b.textContent = box.dataset.undo;
      b.addEventListener("click", () => { undo(); el.remove(); });
      el.append(b);
    }
    box.replaceChildren(el);
    leave(el);
  };
  window.cordee = { toast };

  document.addEventListener("click", (e) => {
    const t = e.target.closest("button, a");
    if (!t) return;
    if (t.matches("[data-theme-toggle]")) {
      e.preventDefault();
      const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      setTheme(dark ? "light" : "dark");
    }
    if (t.dataset.open) {
      const dialog = document.getElementById(t.dataset.open);
      if (dialog?.showModal) { e.preventDefault(); dialog.showModal(); }
    }
    if (t.dataset.close !== undefined) t.closest("dialog")?.close();
  });

  /* The token of the moment goes with every form, so that a page left open can still be sent. */
  const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1];
  document.addEventListener("submit", (e) => {
    const field = e.target.elements?._csrf, now = token();
    if (field && now) field.value = now;
  }, true);

  document.querySelectorAll(".toast").forEach(leave);
  document.addEventListener("htmx:load", (e) => e.detail.elt.querySelectorAll?.(".toast").forEach(leave));
})();
