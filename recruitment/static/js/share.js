// Buttons that copy, share and print. They are hidden until here: the address, the links and the print command need none.
const show = (selector, can, act) => {
  const button = can && document.querySelector(selector);
  if (!button) return;
  button.closest("[hidden]").hidden = false;
  button.hidden = false;
  button.addEventListener("click", () => act(button));
};

show("[data-copy]", navigator.clipboard, async (button) => {
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
  button.textContent = "Copied";
});
// Somebody may think better of it: that is no error.
show("[data-share]", navigator.share, (button) =>
  navigator.share({ title: button.dataset.share, url: document.getElementById("share-address").value }).catch(() => {}));
show("[data-print]", true, () => print());
