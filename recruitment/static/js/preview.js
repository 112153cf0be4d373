// The preview of a page of the editor follows what is typed. Without it, a button asks for the same.
const form = document.querySelector("form[data-preview]");
const panel = document.getElementById("preview");
const WAIT = 500;
let timer = 0;
let asking = new AbortController();

// The whole page comes back, as for the button: the server knows how it looks, and nothing is saved.
async function refresh() {
  asking.abort();
  asking = new AbortController();
  const body = new URLSearchParams(new FormData(form));
  body.set("then", "live");
  try {
    const answer = await fetch(form.dataset.preview, { method: "POST", body, signal: asking.signal, redirect: "manual" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("preview");
    // While something is half typed the last good preview is worth more than a complaint.
    if (answer.ok && fresh && !fresh.hasAttribute("data-stale")) panel.replaceChildren(...fresh.childNodes);
  } catch {
    // Newer typing took its place, or the site is away: saving will say so.
  }
}

if (form && panel) {
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, WAIT);
  });
}
