/* Cordée — passkeys of the vault: a form [data-passkey="making"] or "opening" asks the house for a question, the browser for its
   answer, and is sent with it. What the authenticator gives of its own (the extension prf) goes along and is kept nowhere. */
(() => {
  const form = document.querySelector("form[data-passkey]");
  if (!form) return;
  const said = form.querySelector("[data-passkey-said]");

  const text = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const bytes = (words) => Uint8Array.from(atob(words.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const field = (name, value) => { form.elements[name].value = value; };
  const own = (made) => made.getClientExtensionResults().prf?.results?.first;

  const ask = async (about) => {
    const answer = await fetch("/vault/challenges", {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ _csrf: form.elements._csrf.value, about }),
    });
    if (!answer.ok) throw new Error("no question");
    return answer.json();
  };

  const list = (asked) => asked.credentials.map((id) => ({ type: "public-key", id: bytes(id) }));
  const prf = (asked) => ({ prf: { eval: { first: bytes(asked.salt) } } });

  const get = (asked, allowed) => navigator.credentials.get({ publicKey: {
    challenge: bytes(asked.challenge), rpId: asked.site, userVerification: "required", allowCredentials: allowed, extensions: prf(asked),
  } });

  const make = async () => {
    const asked = await ask("making");
    const made = await navigator.credentials.create({ publicKey: {
      challenge: bytes(asked.challenge),
      rp: { id: asked.site, name: "Cordée" },
      user: { id: bytes(asked.user), name: asked.name, displayName: asked.name },
      pubKeyCredParams: asked.algorithms.map((alg) => ({ type: "public-key", alg })),
      authenticatorSelection: { userVerification: "required", residentKey: "preferred" },
      excludeCredentials: list(asked),
      extensions: prf(asked),
    } });
    field("attestation", text(made.response.attestationObject));
    field("client", text(made.response.clientDataJSON));
    let given = own(made);
    /* Some give it only when they sign: this signature serves for nothing else, and is not sent. */
    if (!given && made.getClientExtensionResults().prf?.enabled) {
      given = own(await get({ ...asked, challenge: text(crypto.getRandomValues(new Uint8Array(32))) }, [{ type: "public-key", id: made.rawId }]));
    }
    field("own", given ? text(given) : "");
  };

  const open = async () => {
    const asked = await ask("opening");
    const signed = await get(asked, list(asked));
    field("credential", text(signed.rawId));
    field("authenticator", text(signed.response.authenticatorData));
    field("client", text(signed.response.clientDataJSON));
    field("signature", text(signed.response.signature));
    const given = own(signed);
    field("own", given ? text(given) : "");
  };

  const say = (words) => { said.textContent = words; said.parentElement.hidden = false; };

  form.addEventListener("submit", async (e) => {
    e.preventDefault();
    if (!window.PublicKeyCredential) return say(form.dataset.none);
    if (/^[\d.]+$|^\[/.test(location.hostname)) return say(form.dataset.named);
    try {
      await (form.dataset.passkey === "making" ? make() : open());
      form.submit();
    } catch {
      say(form.dataset.failed);
    }
  });
})();
