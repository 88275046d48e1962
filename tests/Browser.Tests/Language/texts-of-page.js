// Every text of the open page with the place where it stands: text, names and hints of elements, title, link preview. What is hidden counts
// too: closed dialogs, the bar that says that the connection is lost.
// Not read: code and keys, which are the same in every language; what is marked as English or as not to be translated.
() => {
  const spoken = ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "title", "placeholder", "alt", "label"];
  const silent = "script, style, noscript, template, code, kbd, [translate=no], [lang=en]";
  const found = new Map();
  const add = (text, where) => {
    text = text.replace(/\s+/g, " ").trim();
    if (/[A-Za-z]{2}/.test(text)) {
      found.set(text + "\n" + where, [text, where]);
    }
  };
  const place = element => {
    const named = element.closest("[class]");
    return element.localName + (named ? "." + named.getAttribute("class").trim().split(/\s+/)[0] : "");
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!element.closest(silent)) {
      add(walk.currentNode.data, place(element));
    }
  }
  for (const element of document.querySelectorAll(spoken.map(name => `[${name}]`).join())) {
    for (const name of spoken) {
      if (element.hasAttribute(name) && !element.closest("[translate=no], [lang=en]")) {
        add(element.getAttribute(name), `${place(element)}@${name}`);
      }
    }
  }
  add(document.title, "title");
  for (const meta of document.querySelectorAll("meta[name=description], meta[property='og:title'], meta[property='og:description'], meta[property='og:site_name']")) {
    add(meta.content, `meta ${meta.name || meta.getAttribute("property")}`);
  }
  return [...found.values()];
}
