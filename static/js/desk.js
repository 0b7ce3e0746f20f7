/* Keys for the desk; everything they do can also be done with the links and buttons that they press. */
"use strict";
(() => {
  document.documentElement.classList.add("keys");
  // On the screen of an article the rows are its findings, elsewhere those of the list.
  const rows = () => [...document.querySelectorAll(".desk-findings .row, #result_list tbody tr")].filter((row) => row.offsetParent);
  const current = () => document.querySelector(".row.current, tr.current") || document.querySelector(".row:target");
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");

  function choose(row) {
    if (!row) return;
    document.querySelectorAll(".current").forEach((other) => other.classList.remove("current"));
    row.classList.add("current");
    (row.querySelector("th a, [data-do], .action-select") || row).focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    if (!row.id) return;
    const marks = document.querySelectorAll(`#article-words a[href="#${row.id}"]`);
    marks.forEach((mark) => mark.classList.add("current"));
    if (marks[0]) marks[0].scrollIntoView({ block: "nearest" });
  }

  function move(step) {
    const all = rows();
    const at = all.indexOf(current());
    choose(all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)]);
  }

  function focusOn(place) {
    const field = document.querySelector(place);
    if (field) field.focus();
    return Boolean(field);
  }

  function press(target) {
    if (!target) return false;
    if (target.tagName === "DETAILS") {
      target.open = !target.open;
      const field = target.querySelector("textarea, select, input:not([type=hidden])");
      if (target.open && field) field.focus();
    } else {
      target.click();
    }
    return true;
  }

  // What is selected in the text is what is to be marked.
  document.addEventListener("selectionchange", () => {
    const words = document.querySelector("#add-words");
    const chosen = document.getSelection();
    const text = document.querySelector("#article-words");
    if (!words || !text || chosen.isCollapsed || !text.contains(chosen.anchorNode)) return;
    const found = chosen.toString().trim();
    if (found && found.length <= 300 && !found.includes("\n")) words.value = found;
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const row = current();
    const done =
      (event.key === "ArrowDown" && rows().length && (move(1), true)) ||
      (event.key === "ArrowUp" && rows().length && (move(-1), true)) ||
      (event.key === "o" && press((row || rows()[0])?.querySelector("th a"))) ||
      (event.key === " " && row && press(row.querySelector(".action-select"))) ||
      (event.key === "/" && focusOn("#searchbar")) ||
      (row && press(row.querySelector(`[data-do="${CSS.escape(event.key)}"]`))) ||
      press(document.querySelector(`[data-key="${CSS.escape(event.key)}"]`));
    if (done) event.preventDefault();
  });

  if (location.hash) choose(document.getElementById(location.hash.slice(1)));
})();
