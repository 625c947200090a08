// Focus, busy, network errors, unsaved text, session warning. Nothing else; every page works without it.
(() => {
  "use strict";
  const find = (selector, root = document) => root.querySelector(selector);
  const speak = (text) => { find("#melding").textContent = text; };
  const lost = find("#geen-verbinding");
  let unsaved = false;

  const ready = (root) => {
    root.querySelectorAll("[data-close]").forEach((button) => { button.hidden = false; });
    (root.matches?.("[data-focus]") ? root : find("[data-focus]", root))?.focus();
  };
  ready(document);
  const waiting = find("#toast p");
  if (waiting) speak(waiting.textContent);

  document.addEventListener("click", (event) => {
    const close = event.target.closest("[data-close]");
    if (close) close.closest(".toast").remove();
  });
  document.addEventListener("input", (event) => {
    if (event.target.closest("[data-unsaved]")) unsaved = true;
  });
  document.addEventListener("submit", (event) => {
    unsaved = false;
    const button = event.submitter;
    // After the browser has read the form, or the button's own value would not be sent.
    if (button && !event.target.matches("[hx-post], [hx-get]")) setTimeout(() => { button.disabled = true; });
  });
  addEventListener("pageshow", () => document.querySelectorAll(".button:disabled:not([data-off])").forEach((button) => { button.disabled = false; }));
  addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });

  const busy = (event, on) => {
    event.detail.target?.setAttribute("aria-busy", on);
    const button = event.detail.requestConfig?.triggeringEvent?.submitter;
    if (button) button.disabled = on;
  };
  document.addEventListener("htmx:beforeRequest", (event) => { if (lost) lost.hidden = true; busy(event, true); });
  document.addEventListener("htmx:afterRequest", (event) => {
    busy(event, false);
    if (event.detail.failed && event.detail.elt.matches("[data-unsaved]")) unsaved = true;
  });
  document.addEventListener("htmx:load", (event) => ready(event.detail.elt));
  ["htmx:sendError", "htmx:timeout", "htmx:responseError"].forEach((name) => document.addEventListener(name, (event) => {
    if (event.detail.xhr?.status === 401 && out) { showOut(); return; }
    lost.hidden = false;
    speak(lost.textContent.trim());
  }));

  // The session: a warning two minutes before its end, and the way back after it. What was typed stays where it is.
  const warning = find("[data-session-ends]");
  const out = find("#uitgelogd");
  let timer;
  const wait = (seconds) => {
    clearTimeout(timer);
    warning.hidden = out.hidden = true;
    timer = setTimeout(() => {
      warning.hidden = false;
      timer = setTimeout(showOut, Math.min(120, seconds / 2) * 1000);
    }, Math.max(seconds - 120, seconds / 2) * 1000);
  };
  const showOut = () => { clearTimeout(timer); warning.hidden = true; out.hidden = false; };
  const ask = (method, body) => fetch(find("form", warning).action, { method, body }).then(
    (answer) => (answer.ok ? answer.json().then(welcome) : showOut()),
    () => { lost.hidden = false; },
  );
  const welcome = ({ seconds, token, who }) => {
    if (who !== Number(out.dataset.who)) { location.reload(); return; }
    document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
    document.querySelectorAll("input[name=csrfmiddlewaretoken]").forEach((input) => { input.value = token; });
    wait(seconds);
  };
  if (warning) {
    const full = Number(warning.dataset.sessionEnds);
    find("form", warning).addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      ask("POST", new FormData(event.target));
    });
    document.addEventListener("htmx:afterRequest", (event) => {
      if (event.detail.successful && !event.detail.requestConfig?.headers["X-Background"]) wait(full);
    });
    document.addEventListener("visibilitychange", () => { if (!document.hidden && !out.hidden) ask("GET"); });
    addEventListener("focus", () => { if (!out.hidden) ask("GET"); });
    wait(full);
  }
})();
