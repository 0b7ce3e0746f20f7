/* Completes what is typed into a search box: a list below it, walked by the arrow keys and told to screen readers.
   The box stays a search box, and without this script it just searches. */
"use strict";
(() => {
  const WAIT = 120; // milliseconds of rest before the archive is asked

  function attach(input, number) {
    const list = document.createElement("ul");
    list.id = `suggestions-${number}`;
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.suggestLabel || "");
    list.hidden = true;
    input.parentNode.insertBefore(list, input.nextSibling);
    const told = document.createElement("span");
    told.className = "unseen";
    told.setAttribute("role", "status");
    list.after(told);
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);

    let timer = 0;
    let asking = null;
    let at = -1;
    const options = () => [...list.children];

    function close() {
      clearTimeout(timer);
      if (asking) asking.abort();
      list.hidden = true;
      at = -1;
      told.textContent = "";
      input.removeAttribute("aria-activedescendant");
    }

    function choose(place) {
      const all = options();
      if (!all.length) return;
      at = (place + all.length) % all.length;
      all.forEach((option, n) => option.setAttribute("aria-selected", String(n === at)));
      input.setAttribute("aria-activedescendant", all[at].id);
      all[at].scrollIntoView({ block: "nearest" });
    }

    function take(option) {
      if (option.dataset.url) {
        location.assign(option.dataset.url);
      } else {
        input.value = option.dataset.text;
        input.form.requestSubmit();
      }
      close();
    }

    function line(text, kind, about) {
      const option = document.createElement("li");
      option.id = `${list.id}-${list.children.length}`;
      option.className = `suggestion suggestion-${kind}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const words = document.createElement("bdi");
      words.textContent = text;
      if (about.language) words.lang = about.language;
      option.append(words);
      if (about.label && about.label !== text) {
        const label = document.createElement("bdi");
        label.className = "suggestion-label";
        label.textContent = about.label;
        option.append(" ", label);
      }
      option.dataset.text = text;
      if (about.url) option.dataset.url = about.url;
      option.addEventListener("mousedown", (event) => event.preventDefault());
      option.addEventListener("click", () => take(option));
      list.append(option);
    }

    function show(found) {
      list.replaceChildren();
      at = -1;
      input.removeAttribute("aria-activedescendant");
      found.words.forEach((text) => line(text, "word", {}));
      found.entities.forEach((one) => line(one.text, one.kind, one));
      found.titles.forEach((one) => line(one.text, "article", one));
      list.hidden = !list.children.length || document.activeElement !== input;
      told.textContent = list.hidden ? "" : `${input.dataset.suggestLabel}: ${list.children.length}`;
    }

    async function ask() {
      if (asking) asking.abort();
      if (!input.value.trim()) return close();
      asking = new AbortController();
      try {
        const address = `${input.dataset.suggest}?${new URLSearchParams({ q: input.value })}`;
        const answer = await fetch(address, { signal: asking.signal });
        if (answer.ok) show(await answer.json());
      } catch {
        // Asked anew meanwhile, or offline: the box still searches.
      }
    }

    input.addEventListener("input", (event) => {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("compositionend", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || list.hidden) return;
      if (event.key === "ArrowDown") choose(at + 1);
      else if (event.key === "ArrowUp") choose(at < 0 ? -1 : at - 1);
      else if (event.key === "Escape") close();
      else if (event.key === "Enter" && at >= 0) take(options()[at]);
      else return;
      event.preventDefault();
    });
  }

  document.querySelectorAll("input[data-suggest]").forEach(attach);
})();
