document.getElementById("again").addEventListener("click", () => window.location.reload());

// A keyboard user types at once; without this the first keys would go nowhere.
new MutationObserver((_changes, observer) => {
  if (document.body.classList.contains("-first-byte")) {
    document.querySelector(".xterm-helper-textarea").focus();
    observer.disconnect();
  }
}).observe(document.body, { attributes: true, attributeFilter: ["class"] });
