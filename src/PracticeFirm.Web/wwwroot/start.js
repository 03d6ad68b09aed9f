// Starts the circuit and keeps trying when the connection is lost.
(() => {
  const dialog = document.getElementById("components-reconnect-modal");
  const retryButton = document.getElementById("components-reconnect-button");
  const resumeButton = document.getElementById("components-resume-button");
  const pauseBetweenTries = 10000;
  let timer = 0;

  async function retry() {
    clearTimeout(timer);
    try {
      if (await Blazor.reconnect()) return;
      if (await Blazor.resumeCircuit()) { dialog.close(); return; }
      location.reload();
    } catch {
      timer = setTimeout(retry, pauseBetweenTries);
    }
  }

  async function resume() {
    try {
      if (!await Blazor.resumeCircuit()) location.reload();
    } catch {
      dialog.classList.replace("components-reconnect-paused", "components-reconnect-resume-failed");
    }
  }

  dialog.addEventListener("components-reconnect-state-changed", event => {
    const state = event.detail.state;
    if (state === "show" && !dialog.open) dialog.showModal();
    else if (state === "hide") { clearTimeout(timer); dialog.close(); }
    else if (state === "failed") timer = setTimeout(retry, pauseBetweenTries);
    else if (state === "rejected") location.reload();
  });
  dialog.addEventListener("cancel", event => event.preventDefault());
  retryButton.addEventListener("click", retry);
  resumeButton.addEventListener("click", resume);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && dialog.classList.contains("components-reconnect-failed")) retry();
  });

  Blazor.start();
})();
