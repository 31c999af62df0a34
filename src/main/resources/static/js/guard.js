/* Cordée — the guard reads along: [data-guard="id of a field"]. It asks the house, which keeps nothing of it, and says beside
   the field how many places are to be seen to. It writes into the field only what was asked for, and never takes the focus. */
(() => {
  const PAUSE = 600, NOTHING = { said: "", marks: [] };

  const along = (box) => {
    const field = document.getElementById(box.dataset.guard);
    if (!field?.form) return;
    const at = (name) => box.querySelector(`[data-guard-${name}]`);
    const said = at("said"), key = at("key"), first = at("first"), more = at("more"), list = at("list"), undo = at("undo");
    const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? field.form.elements._csrf?.value ?? "";
    const ours = (name) => name.startsWith(`guard.${field.name}.`);
    /* `marks` are those of the text `asked`, once `reading` is there. */
    let timer, turn = 0, asked = "", reading, marks = [], before = null, done = "";

    const write = (from, to, words) => {
      const back = document.activeElement;
      const moved = (place) => place >= to ? place + words.length - (to - from) : place > from ? from + words.length : place;
      const caret = [moved(field.selectionStart), moved(field.selectionEnd)];
      field.focus({ preventScroll: true });
      field.setSelectionRange(from, to);
      /* So that what one undoes with the keyboard knows of it. */
      if (!document.execCommand("insertText", false, words)) {
        field.setRangeText(words, from, to, "end");
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      field.setSelectionRange(...caret);
      if (back !== field) back?.focus({ preventScroll: true });
    };

    /* What was typed meanwhile is read first: the place may have moved, or be gone. */
    const accept = async (text) => {
      await look();
      const mark = marks.find((one) => one.text === text);
      if (!mark || field.value !== asked) return;
      const was = field.value;
      write(mark.from, mark.to, mark.words);
      before = was;
      undo.hidden = false;
      done = box.dataset.guardDone;
      look();
    };

    const line = (mark) => {
      const li = document.createElement("li"), what = document.createElement("p"), place = document.createElement("mark");
      const why = document.createElement("span"), button = document.createElement("button");
      li.className = "flow flow--tight";
      place.className = `finding ${mark.strong ? "finding--strong" : "finding--soft"}`;
      place.textContent = mark.text;
      why.className = "meta";
      why.textContent = mark.why;
      what.append(place, " ", why);
      button.type = "button";
      button.className = "btn";
      button.textContent = mark.says;
      button.addEventListener("click", () => accept(mark.text));
      li.append(what, button);
      return li;
    };

    const show = (told) => {
      const held = [...list.querySelectorAll("button")].indexOf(document.activeElement);
      const says = told.said || done;
      marks = told.marks;
      done = "";
      if (said.textContent !== says) said.textContent = says;
      key.hidden = marks.length === 0;
      first.textContent = marks[0]?.says ?? "";
      list.replaceChildren(...marks.map(line));
      more.classList.toggle("guard-live__none", marks.length === 0 && undo.hidden);
      const buttons = list.querySelectorAll("button");
      if (held >= 0) (buttons[Math.min(held, buttons.length - 1)] ?? undo).focus({ preventScroll: true });
    };

    const ask = async (text) => {
      const mine = ++turn;
      let told = NOTHING;
      if (text.trim()) {
        try {
          const body = new URLSearchParams({ text, field: field.name, about: box.dataset.guardAbout ?? "", _csrf: token() });
          for (const [name, value] of new FormData(field.form)) if (ours(name)) body.append(name, value);
          const answer = await fetch("/guard/readings", {
            method: "POST", body, redirect: "manual", credentials: "same-origin", headers: { Accept: "application/json" },
          });
          if (answer.status === 200) told = await answer.json(); else if (mine === turn) asked = null;
        } catch { if (mine === turn) asked = null; }
      }
      if (mine !== turn) return;
      /* One went on typing: it is read at the next pause. */
      if (field.value === text) show(told); else asked = null;
    };

    const look = () => {
      clearTimeout(timer);
      if (field.value !== asked && box.isConnected) { asked = field.value; reading = ask(asked); }
      return reading;
    };

    undo.addEventListener("click", () => {
      if (before !== null) write(0, field.value.length, before);
      before = null;
      undo.hidden = true;
      (list.querySelector("button") ?? field).focus({ preventScroll: true });
      look();
    });
    field.setAttribute("aria-keyshortcuts", "Alt+Enter");
    field.addEventListener("keydown", (e) => {
      if (e.key !== "Enter" || !e.altKey || e.isComposing) return;
      e.preventDefault();
      if (marks.length) accept(marks[0].text); else look();
    });
    field.addEventListener("input", () => { before = null; undo.hidden = true; clearTimeout(timer); timer = setTimeout(look, PAUSE); });
    field.addEventListener("focus", look);
    field.addEventListener("blur", look);
    /* A reason given below settles what is said here. */
    field.form.addEventListener("change", (e) => { if (ours(e.target.name ?? "")) { asked = null; look(); } });
  };

  const known = new WeakSet();
  const all = (root) => root.querySelectorAll("[data-guard]").forEach(box => {
    if (!known.has(box)) { known.add(box); along(box); }
  });
  all(document);
  document.addEventListener("htmx:load", () => all(document));
})();
