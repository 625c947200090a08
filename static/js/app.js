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
  ["htmx:sendError", "htmx:timeout", "htmx:responseError"].forEach((name) => document.addEventListener(name, () => {
    lost.hidden = false;
    speak(lost.textContent.trim());
  }));

  const warning = find("[data-session-ends]");
  if (warning) {
    const seconds = Number(warning.dataset.sessionEnds);
    let timer;
    const wait = () => {
      clearTimeout(timer);
      warning.hidden = true;
      timer = setTimeout(() => { warning.hidden = false; }, Math.max(seconds - 120, seconds / 2) * 1000);
    };
    find("form", warning).addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      fetch(event.target.action, { method: "POST", body: new FormData(event.target) }).then((answer) => { if (answer.ok) wait(); else lost.hidden = false; }, () => { lost.hidden = false; });
    });
    document.addEventListener("htmx:afterRequest", wait);
    wait();
  }
})();
