/* On the page of results: arrow keys (or j and k) walk from title to title once one has the focus, and a long facet gets
   a box that looks through all of its values, from the page where they are listed. Without this script both are links. */
"use strict";
(() => {
  const WAIT = 200; // milliseconds of rest before the archive is asked
  const STEPS = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

  const hits = document.querySelector(".hits");
  const head = document.getElementById("count");

  function walk(event) {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const titles = [...hits.querySelectorAll(".row-title a")];
    const row = document.activeElement.closest(".row");
    const at = row ? titles.indexOf(row.querySelector(".row-title a")) : -1;
    const next = titles[at + step];
    if (!next) return;
    next.focus();
    next.scrollIntoView({ block: "nearest" });
    event.preventDefault();
  }
  if (hits) hits.addEventListener("keydown", walk);
  if (hits && head) head.addEventListener("keydown", walk); // where the link that skips to the results leads

  function attach(link) {
    const facet = link.closest(".facet");
    const list = facet.querySelector("ul");
    const rest = facet.querySelector("details");
    const first = [...list.children];
    const box = document.createElement("input");
    box.type = "search";
    box.className = "facet-box";
    box.dir = "auto";
    box.autocomplete = "off";
    box.placeholder = link.textContent;
    box.setAttribute("aria-label", link.dataset.sought);
    const told = document.createElement("span");
    told.className = "unseen";
    told.setAttribute("role", "status");
    list.before(box, told);

    let timer = 0;
    let asking = null;

    function show(items) {
      const ticked = [...list.children].filter((item) => item.querySelector("input:checked"));
      const values = new Set(ticked.map((item) => item.querySelector("input").value));
      list.replaceChildren(...ticked, ...items.filter((item) => !values.has(item.querySelector("input").value)));
    }

    async function look() {
      if (asking) asking.abort();
      if (rest) rest.hidden = Boolean(box.value.trim());
      if (!box.value.trim()) {
        told.textContent = "";
        return show(first);
      }
      asking = new AbortController();
      try {
        const address = `${link.href}&${new URLSearchParams({ in: box.value })}`;
        const answer = await fetch(address, { signal: asking.signal });
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        show([...page.querySelectorAll("#values > li")].slice(0, 24).map((item) => document.importNode(item, true)));
        told.textContent = page.querySelector("legend").textContent;
      } catch {
        // Asked anew meanwhile, or offline: the link still leads to the list.
      }
    }

    box.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(look, WAIT);
    });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault(); // it would send no form, but a reader may expect the search
    });
  }

  document.querySelectorAll(".facet-all a").forEach(attach);
})();
