/* Cordée — one clock for all who sit in a session: [data-clock="address of the session"]. The house is asked how it stands and
   keeps the question until it moves; between two answers the browser counts by itself, also while the line is cut. When
   something moved, whatever carries data-live is put in place anew; what one may be writing in (data-live="once") is left. */
(() => {
  const said = document.querySelector("[data-clock]");
  if (!said) return;
  const RETRY = 1000, LONGEST = 30000, NEAR = 120000;
  let beat = Number(said.dataset.beat), known = false, step = 0, ends = 0, left = 0, length = 1, paused = true, last = Infinity, drawn = "";

  /* A sheet of its own: the pages hold no style. */
  const rope = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rope];

  const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

  const text = (ms) => {
    const s = Math.ceil(ms / 1000), a = Math.abs(s);
    return `${s < 0 ? "-" : ""}${Math.floor(a / 60)}:${String(a % 60).padStart(2, "0")}`;
  };

  /* Announced twice a step and no more: a voice that counted along would cover those who speak. */
  const announce = (ms) => {
    const says = last > NEAR && ms <= NEAR && ms > 0 ? said.dataset.near : last > 0 && ms <= 0 ? said.dataset.over : "";
    if (says && last !== Infinity) said.textContent = says;
    last = ms;
  };

  const show = () => {
    const box = document.querySelector("[data-clock-now]");
    if (!box || step === 0) return;
    const ms = paused ? left : ends - Date.now();
    if (box.textContent !== text(ms)) box.textContent = text(ms);
    const done = Math.min(100, Math.max(0, 100 - (100 * ms) / length)).toFixed(1);
    if (done !== drawn) rope.replaceSync(`.clock__rope { --done: ${(drawn = done)}%; }`);
    announce(ms);
  };

  const take = (told) => {
    if (told.step !== step) last = Infinity;
    ({ step, left, paused } = told);
    ends = Date.now() + left;
    length = Number(document.querySelector("[data-clock-now]")?.dataset.length ?? 1);
    show();
  };

  const renew = async () => {
    const answer = await fetch(said.dataset.clock);
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const old of document.querySelectorAll("[data-live]")) {
      const fresh = page.getElementById(old.id);
      const isKept = old.dataset.live === "once" && old.childElementCount > 0;
      if (!fresh || isKept || fresh.innerHTML === old.innerHTML) continue;
      const held = old.contains(document.activeElement) ? document.activeElement : null;
      old.replaceWith(document.adoptNode(fresh));
      if (held?.name) fresh.querySelector(`[name="${held.name}"][value="${held.value}"]`)?.focus({ preventScroll: true });
    }
    /* What came anew is to be kept and read along, as what was there from the first. */
    document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: document } }));
  };

  const follow = async () => {
    for (;;) {
      try {
        const after = known ? `?after=${beat}` : "";
        const answer = await fetch(`${said.dataset.clock}/clock${after}`, { signal: AbortSignal.timeout(LONGEST) });
        /* Signed out, or in the circle no more: there is nothing to follow. */
        if (answer.status === 404 || answer.redirected) return;
        if (!answer.ok) throw new Error(answer.statusText);
        const told = await answer.json();
        if (told.beat !== beat) await renew();
        beat = told.beat;
        known = true;
        take(told);
      } catch {
        known = false;
        await pause(RETRY);
      }
    }
  };

  setInterval(show, 200);
  follow();
})();
