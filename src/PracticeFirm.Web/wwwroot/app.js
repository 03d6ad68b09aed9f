// What pages can't do on the server: focus, dialogs, the date picker, shortcuts. No page carries script of its own.
(() => {
  const rememberTheme = value => {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `theme=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  };

  const isTyping = element =>
    element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

  function toggleNavigation(open) {
    const body = document.body;
    body.classList.toggle("nav-open", open);
    document.querySelectorAll("[data-nav-toggle]").forEach(button => button.setAttribute("aria-expanded", body.classList.contains("nav-open")));
  }

  function toggleHelp() {
    const panel = document.getElementById("hulp");
    if (!panel) return;
    panel.hidden = !panel.hidden;
    if (!panel.hidden) panel.focus();
  }

  document.addEventListener("click", event => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) return;

    const focusLink = target.closest("[data-focus]");
    if (focusLink) {
      const field = document.getElementById(focusLink.dataset.focus);
      if (field) {
        event.preventDefault();
        event.stopPropagation();
        field.scrollIntoView({ block: "center" });
        field.focus({ preventScroll: true });
      }
      return;
    }

    const copyButton = target.closest("[data-copy]");
    if (copyButton) { copy(copyButton); return; }

    if (target.closest("[data-theme-toggle]")) {
      const next = document.documentElement.dataset.bsTheme === "dark" ? "light" : "dark";
      document.documentElement.dataset.bsTheme = next;
      rememberTheme(next);
      return;
    }

    if (target.closest("[data-help-toggle]")) { toggleHelp(); return; }
    if (target.closest("[data-nav-toggle]")) { toggleNavigation(!document.body.classList.contains("nav-open")); return; }
    if (target.closest("#hoofdmenu a") || !target.closest("#hoofdmenu")) toggleNavigation(false);

    const picker = target.closest("[data-date-picker]");
    if (picker) {
      const native = document.getElementById(picker.dataset.datePicker);
      if (native && native.showPicker) native.showPicker();
    }

    document.querySelectorAll("details.menu[open]").forEach(menu => { if (!menu.contains(target)) menu.open = false; });
  }, true);

  // What was typed and where, to be offered to copy when the page is made anew under somebody's hands.
  const touched = new Set();
  document.addEventListener("input", event => {
    const field = event.target;
    if (field instanceof HTMLElement && field.matches("main textarea, main input:not([type=checkbox], [type=radio], [type=password], [type=date], [type=file])")) touched.add(field);
  }, true);

  const labelOf = field =>
    (field.labels && field.labels.length ? field.labels[0].innerText : field.getAttribute("aria-label") || field.placeholder || "").trim();

  function typed() {
    const found = [...touched].filter(field => field.isConnected && field.value.trim().length > 1)
      .map(field => ({ label: labelOf(field), value: field.value }));
    touched.clear();
    return found.slice(0, 20);
  }

  // A pause ends when the teacher ends it.
  document.addEventListener("cancel", event => { if (event.target instanceof Element && event.target.matches("dialog[data-stay]")) event.preventDefault(); }, true);

  async function copy(button) {
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      button.after(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    button.classList.add("copied");
  }

  // In a combobox the arrows move through the list, not the cursor, and Enter chooses instead of submitting.
  document.addEventListener("keydown", event => {
    const box = event.target instanceof Element ? event.target.closest("[role=combobox]") : null;
    if (box && (event.key === "ArrowDown" || event.key === "ArrowUp" || event.key === "Enter")) event.preventDefault();
  }, true);

  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      toggleNavigation(false);
      document.querySelectorAll("details.menu[open]").forEach(menu => { menu.open = false; menu.querySelector("summary").focus(); });
    }
    if (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && !document.querySelector("dialog[open]")) {
      const button = document.querySelector(`[data-shortcut="${event.key}"]:not(:disabled)`);
      if (button) { event.preventDefault(); button.click(); }
    }
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
      const search = document.getElementById("zoeken");
      if (search) { event.preventDefault(); search.focus(); search.select(); }
    }
  });

  window.practiceFirm = {
    openDialog: dialog => { if (dialog && !dialog.open) dialog.showModal(); },
    closeDialog: dialog => { if (dialog && dialog.open) dialog.close(); },
    focus: element => { if (element) { element.scrollIntoView({ block: "nearest" }); element.focus(); } },
    focusHeading: () => {
      const now = document.activeElement;
      if (now?.matches("main input, main select, main textarea")) return;
      const heading = document.querySelector("h1");
      if (!heading) return;
      if (!heading.hasAttribute("tabindex")) heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    },
    typed,
    focusById: id => { const element = document.getElementById(id); if (element) element.focus(); },
    selectById: id => { const element = document.getElementById(id); if (element) { element.focus(); if (element.select) element.select(); } },
  };
})();
