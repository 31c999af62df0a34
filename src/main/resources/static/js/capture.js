/* Cordée — sends the captured line, once, when there is a network: form[data-capture].
   Until then it stays in its field: nothing is put in the browser's own storage, which others may read. */
(() => {
  const AGAIN = 5000;
  document.querySelectorAll("form[data-capture]").forEach((form) => {
    const line = form.elements.words;
    const offline = form.querySelector("[data-capture-offline]"), signedOut = form.querySelector("[data-capture-signed-out]");
    let busy = false, timer;

    const send = async () => {
      clearTimeout(timer);
      if (busy || !form.isConnected) return;
      busy = true;
      try {
        const answer = await fetch(form.action, {
          method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin",
        });
        offline.hidden = true;
        signedOut.hidden = answer.status !== 401;
        if (answer.status === 401) { busy = false; return; }
        removeEventListener("beforeunload", stay);
        /* A page came: the one of the note, or what is to be said beside the field. */
        if (answer.redirected) location.assign(answer.url);
        else { busy = false; form.submit(); }
      } catch {
        busy = false;
        offline.hidden = false;
        addEventListener("beforeunload", stay);
        timer = setTimeout(send, AGAIN);
      }
    };
    const stay = (e) => e.preventDefault();

    form.addEventListener("submit", (e) => {
      e.preventDefault();
      if (line.value.trim()) send();
    });
    addEventListener("online", () => { if (!offline.hidden) send(); });
  });
})();
