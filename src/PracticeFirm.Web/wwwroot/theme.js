// Runs before the first paint. Without a choice of one's own the system's preference counts; the cookie lets the server render it next time.
(() => {
  if (/(^|; )theme=/.test(document.cookie)) return;
  if (!matchMedia("(prefers-color-scheme: dark)").matches) return;
  document.documentElement.dataset.bsTheme = "dark";
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `theme=dark; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
})();
