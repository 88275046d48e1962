// Many open windows on the app without a browser: a DOM, the app's own scripts and the framework's, a real connection each, but no
// styles, layout or paint. Chromium alone fills two cores long before two hundred windows are open, and then measures itself.
//
//   node windows.mjs ADDRESS COUNT PRESET FIELD
//
// Opens COUNT windows, each on its own copy of PRESET, and says "open". Then for each line "WINDOW VALUE" it types VALUE into the
// element with the id FIELD of that window and answers with the milliseconds until the answer in the page was another.

import { createInterface } from "node:readline";
import { JSDOM, VirtualConsole } from "jsdom";

const [address, count, preset, field] = process.argv.slice(2);
const patience = 30_000;
const fromNode = ["TextDecoder", "TextEncoder", "Uint8Array", "ArrayBuffer", "Response", "Headers", "Request", "AbortController", "TextDecoderStream", "TransformStream", "ReadableStream", "WritableStream"];

/** The scripts of a page in their order. Modules draw charts and move the focus, which a window without a screen leaves out. */
async function scriptsOf(page) {
  const paths = [...page.matchAll(/<script(?![^>]*type="module")[^>]*src="([^"]+)"/g)].map((match) => match[1]);
  const texts = await Promise.all(paths.map(async (path) => (await fetch(new URL(path, address))).text()));
  return texts.map((text) => text.replace("import(e)", "window.lightImport(e)"));
}

/** A module that has every function, each of which does nothing. */
function emptyModule() {
  return new Proxy({}, { has: () => true, get: (_, name) => (name === "then" ? undefined : () => null) });
}

function fillIn(window) {
  for (const name of fromNode) {
    window[name] = globalThis[name];
  }
  const still = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  Object.assign(window, {
    fetch: (target, options) => fetch(new URL(target, window.document.baseURI), options),
    matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
    ResizeObserver: still,
    IntersectionObserver: still,
    scrollTo() {},
    lightImport: async () => emptyModule(),
  });
}

/** Waits until something is in a page. */
function appear(window, selector) {
  return new Promise((resolve, reject) => {
    const look = () => window.document.querySelector(selector);
    if (look()) {
      resolve(look());
      return;
    }
    const watch = new window.MutationObserver(() => {
      if (look()) {
        finish(() => resolve(look()));
      }
    });
    const limit = setTimeout(() => finish(() => reject(new Error(`${selector} never came`))), patience);
    const finish = (end) => {
      watch.disconnect();
      clearTimeout(limit);
      end();
    };
    watch.observe(window.document, { subtree: true, childList: true, attributes: true });
  });
}

async function open(page, scripts) {
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("error", (message) => console.error(String(message).slice(0, 300)));
  const bare = page.replace(/<script[^>]*src=[^>]*><\/script>/g, "").replace(/<link[^>]*>/g, "");
  const { window } = new JSDOM(bare, { url: address, runScripts: "outside-only", virtualConsole });
  fillIn(window);
  scripts.forEach((script) => window.eval(script));
  await window.Blazor.start();
  await appear(window, "main[data-interactive=true]");
  const tile = await appear(window, `[data-preset='${preset}']`);
  tile.dispatchEvent(new window.MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }));
  await appear(window, `.strip-answer`);
  await appear(window, `#${field}`);
  return window;
}

/** Types a value and returns the milliseconds until the answer names it. */
function edit(window, value) {
  const box = window.document.getElementById(field);
  const answer = window.document.querySelector(".strip-answer");
  return new Promise((resolve) => {
    const begun = performance.now();
    const watch = new window.MutationObserver(() => {
      if (answer.textContent.replace(/[,\s]/g, "").includes(`At${value}MW`)) {
        finish(performance.now() - begun);
      }
    });
    const limit = setTimeout(() => finish(-1), patience);
    const finish = (took) => {
      watch.disconnect();
      clearTimeout(limit);
      resolve(took);
    };
    watch.observe(answer, { subtree: true, childList: true, characterData: true });
    box.value = value;
    box.dispatchEvent(new window.Event("input", { bubbles: true }));
  });
}

const windows = [];
let scripts;
while (windows.length < Number(count)) {
  // A page of its own each: it carries what starts its connection.
  const page = await (await fetch(address)).text();
  scripts ??= await scriptsOf(page);
  windows.push(await open(page, scripts));
}
console.log("open");
for await (const line of createInterface({ input: process.stdin })) {
  const [window, value] = line.split(" ");
  console.log(await edit(windows[Number(window)], value));
}
process.exit();
