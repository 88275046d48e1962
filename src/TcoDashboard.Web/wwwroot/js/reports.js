// Downloads of reports: shows that a file is being made, lets the person stop it, and says in words why it did not come. Without this script
// the links are plain downloads.

const status = () => document.querySelector("[data-report-status]");

function show(...nodes) {
  status()?.replaceChildren(...nodes);
}

// The page brings the words, with places for the values.
function say(key, ...values) {
  return (status()?.dataset[key] ?? "").replace(/\{(\d)\}/g, (place, index) => values[index] ?? place);
}

function words(...said) {
  const paragraph = document.createElement("p");
  paragraph.textContent = say(...said);
  return paragraph;
}

function nameOf(response, fallback) {
  const found = /filename="?([^";]+)"?/.exec(response.headers.get("content-disposition") ?? "");
  return found ? found[1] : fallback;
}

async function download(link) {
  const title = link.dataset.report;
  const stop = new AbortController();
  const begun = performance.now();
  const said = words("making", title);
  const bar = document.createElement("progress");
  bar.setAttribute("aria-label", say("making", title));
  const cancel = document.createElement("button");
  cancel.type = "button";
  cancel.className = "button";
  cancel.textContent = say("cancel");
  cancel.addEventListener("click", () => stop.abort());
  show(said, bar, cancel);
  try {
    const response = await fetch(link.href, { signal: stop.signal });
    if (!response.ok) {
      show(words("refused", title, (await response.text()).slice(0, 300)));
      return;
    }
    const file = await response.blob();
    const address = URL.createObjectURL(file);
    const save = document.createElement("a");
    save.href = address;
    save.download = nameOf(response, "report");
    save.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    show(words("made", title, Math.ceil(file.size / 1024).toLocaleString(), seconds));
  } catch (fault) {
    show(words(stop.signal.aborted ? "cancelled" : "lost", title));
  }
}

document.addEventListener("click", (click) => {
  const link = click.target instanceof Element ? click.target.closest("a[data-report]") : null;
  if (link && !click.ctrlKey && !click.metaKey && !click.shiftKey && click.button === 0) {
    click.preventDefault();
    download(link);
  }
});
