/* Opens the card of a mark beside it, and copies citations; without this the marks lead to the same cards in the margin. */
"use strict";

(() => {
  const shown = document.createElement("div");
  shown.className = "card-pop";
  shown.popover = "auto";
  shown.tabIndex = -1;
  shown.setAttribute("role", "dialog");
  document.body.append(shown);
  let opener = null;

  const place = (mark) => {
    const box = mark.getClientRects()[0];
    const width = shown.offsetWidth;
    const left = Math.min(Math.max(box.left, 8), document.documentElement.clientWidth - width - 8);
    const below = box.bottom + 6;
    const top = below + shown.offsetHeight > innerHeight ? Math.max(box.top - shown.offsetHeight - 6, 8) : below;
    shown.style.left = `${left}px`;
    shown.style.top = `${top}px`;
  };

  const open = (mark, card) => {
    const copy = card.cloneNode(true);
    copy.removeAttribute("id");
    copy.removeAttribute("tabindex");
    copy.querySelectorAll('a[href^="#"]').forEach((link) => link.remove());
    shown.replaceChildren(copy);
    shown.setAttribute("aria-label", mark.title || mark.textContent);
    opener = mark;
    shown.showPopover();
    place(mark);
    shown.focus();
  };

  document.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const mark = event.target.closest?.(".mark");
    const card = mark?.hash && document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (!card || !shown.showPopover) return;
    event.preventDefault();
    open(mark, card);
  });

  shown.addEventListener("toggle", (event) => {
    if (event.newState === "closed" && opener && document.activeElement === document.body) opener.focus({ preventScroll: true });
  });
  shown.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    shown.hidePopover();
    opener?.focus({ preventScroll: true });
  });
  addEventListener("scroll", () => shown.matches(":popover-open") && opener && place(opener), { passive: true });

  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).dataset.plain);
      const said = document.createElement("span");
      said.setAttribute("role", "status");
      said.textContent = ` ${button.dataset.done}`;
      button.nextElementSibling?.remove();
      button.after(said);
    });
  }
})();
