// A visit to the page, as a person makes it. PAGE is the page's address, SERVER the server's, CHROMIUM the browser.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const { PAGE, SERVER, CHROMIUM } = process.env;

// A browser that hangs fails, whatever it hangs in.
setTimeout(() => {
  console.error("the visit has not come to its end");
  process.exit(3);
}, 180_000).unref();

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const unknown = {
  type: "breathing",
  pace: { in: 4.5, out: [6, null, { hold: true }] },
  "a/b~c": { type: "wordRecall" },
  empty: {},
  large: 9007199254740991,
};

async function api(path, body, method = "POST") {
  const sent = { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`${SERVER}/api/${path}`, body === undefined ? {} : sent);
  assert.ok(response.ok, `${path}: ${response.status} ${await response.clone().text()}`);
  return response.json();
}

// A newer program has been here before.
const newer = await api("modules", {
  slug: "breathing",
  title: "Breathing",
  description: "Of another time.",
  configuration: unknown,
});

const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
const page = await browser.newPage();
page.setDefaultTimeout(30_000);
const faults = [];
page.on("pageerror", (error) => faults.push(error.message));
page.on("console", (message) => {
  // A browser tells of each answer that is none; those are looked at below.
  if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) faults.push(message.text());
});
const sent = [];
page.on("request", (request) => {
  if (request.url().includes("/api/") && request.method() !== "GET") sent.push(request);
});

const form = page.getByRole("form", { name: "New module" });
const card = (title) => page.getByRole("article", { name: title, exact: true });
const type = (label, text) => form.getByLabel(label, { exact: true }).fill(text);
const create = () => form.getByRole("button", { name: "Create" }).click();

/** Waits until a control is said to be wrong, and gives what it is described by. */
async function mistakeAt(label) {
  const control = form.getByLabel(label, { exact: true });
  await control.and(form.locator("[aria-invalid=true]")).waitFor();
  const ids = (await control.getAttribute("aria-describedby")).split(" ");
  const texts = ids.map((id) => page.locator(`[id="${id}"].mistake`).allTextContents());
  return (await Promise.all(texts)).flat().join();
}

async function shows(title, ...texts) {
  await card(title).waitFor();
  const text = await card(title).innerText();
  for (const wanted of texts) assert.ok(text.includes(wanted), `${title} does not show ${wanted}: ${text}`);
}

await page.goto(PAGE);

// What the page does not know is shown as that, whole.
await shows("Breathing", "breathing is a newer kind of exercise", "Of another time.");
await card("Breathing").getByText("What it holds").click();
assert.deepEqual(JSON.parse(await card("Breathing").locator("pre").innerText()), unknown);

// Mistakes are shown at their fields, and nothing is sent.
await type("Title", "Words");
await type("Words in a round", "99");
await type("Language", "english");
await create();
assert.match(await mistakeAt("Name in addresses"), /1 to 80 characters/);
assert.match(await mistakeAt("Words in a round"), /60/);
assert.match(await mistakeAt("Catalogues"), /1 to 20 entries/);
assert.match(await mistakeAt("Language"), /./);
assert.equal(await form.locator("[aria-invalid=true]").count(), 4);
assert.equal(await form.getByRole("alert").innerText(), "Some fields are not right yet.");
assert.equal(sent.length, 0);
// The first of them is where typing goes on.
await type("Name in addresses", "");
await create();
await form.getByLabel("Name in addresses").and(page.locator(":focus")).waitFor();

// What only the server can know is shown at its field as well.
await type("Name in addresses", "breathing");
await type("Words in a round", "20");
await type("Catalogues", "animals, tools");
await type("Language", "");
await create();
assert.match(await mistakeAt("Name in addresses"), /another TrainingModule has this slug/);
assert.equal(await form.locator("[aria-invalid=true]").count(), 1);
assert.equal(sent.length, 1);

// What no field stands for is told below the form.
const refusal = { title: "Unprocessable Entity", errors: [{ pointer: "#/owner%20id", detail: "expected a text" }] };
await page.route("**/api/modules", (route) => route.fulfill({ status: 422, json: refusal }));
await create();
await form.getByRole("alert").getByText("Unprocessable Entity /owner id: expected a text.").waitFor();
await page.unroute("**/api/modules");

await type("Name in addresses", "words");
await form.getByLabel("Published").check();
await create();
await form.getByText("Words is there.").waitFor();
await shows("Words", "Word recall", "20", "2 s", "animals, tools");
assert.equal(await form.locator("[aria-invalid=true]").count(), 0);
assert.equal(await form.getByLabel("Title").inputValue(), "");

// Every other kind.
async function make(title, kind, fields) {
  await type("Title", title);
  await type("Name in addresses", title.toLowerCase());
  await form.getByLabel("Kind", { exact: true }).selectOption({ label: kind });
  await fields();
  await create();
  await form.getByText(`${title} is there.`).waitFor();
}
await make("Digits", "Number sequence", async () => {
  await type("Digits to begin with", "4");
  await form.getByLabel("Given back").selectOption("backward");
});
await shows("Digits", "Number sequence", "4 to 12", "backward", "draft");
await make("Cells", "Memory grid", async () => {
  await type("Rows", "11");
  await create();
  assert.match(await mistakeAt("Rows"), /10/);
  await type("Rows", "5");
});
await shows("Cells", "Memory grid", "5 × 4", "#4f46e5");
await make("Press", "Reaction time", () => type("What appears", "star, moon"));
await shows("Press", "Reaction time", "1 s to 3 s", "star, moon");
await make("Twice", "Dual n-back", async () => {
  await type("How likely a match is", "0.250");
  await form.getByLabel("Streams").selectOption(["audio", "color"]);
});
await shows("Twice", "Dual n-back", "audio, color", "0.25");

// An edit of another field leaves what is unknown unharmed.
await card("Breathing").getByRole("button", { name: "Edit" }).click();
const edit = page.getByRole("form", { name: "Edit Breathing" });
await edit.getByLabel("Title").fill("");
await edit.getByRole("button", { name: "Save" }).click();
await edit.getByLabel("Title").and(page.locator("[aria-invalid=true]")).waitFor();
await edit.getByLabel("Title").fill("Breath");
await edit.getByLabel("Description").fill("");
await edit.getByRole("button", { name: "Save" }).click();
await shows("Breath", "breathing is a newer kind of exercise");
const last = sent.at(-1);
assert.equal(last.method(), "PATCH");
assert.deepEqual(last.postDataJSON(), { title: "Breath", description: null });
const stored = await api(`modules/${newer.id}`);
assert.deepEqual(stored, { ...newer, title: "Breath", description: null, updatedAt: stored.updatedAt });
assert.deepEqual(stored.configuration, unknown);

// What was not touched is not sent: neither what its control cannot show, nor what somebody else has changed meanwhile.
const edits = page.getByRole("form", { name: /^Edit / });
const open = (title) => card(title).getByRole("button", { name: "Edit" }).click();
const save = () => edits.getByRole("button", { name: "Save" }).click();
const change = (input) => api(`modules/${newer.id}`, input, "PATCH");
const lines = "\n  First,\r\n\r\nand a second one with blanks at its end. \t\n \n";
await change({ title: " Breath\nin ", description: lines });
await page.reload();
await open("Breath in");
await edits.getByLabel("Published").check();
await save();
await edits.waitFor({ state: "detached" });
assert.deepEqual(sent.at(-1).postDataJSON(), { published: true });
await open("Breath in");
await edits.getByLabel("Title").fill(" Breath ");
await change({ published: false });
await save();
await card("Breath").getByText("draft").waitFor();
assert.deepEqual(sent.at(-1).postDataJSON(), { title: "Breath" });
const kept = await api(`modules/${newer.id}`);
assert.deepEqual(kept, { ...stored, description: lines, updatedAt: kept.updatedAt });
assert.match(await card("Breath").locator("p.free").innerText(), /First,\r?\n\r?\nand a second/);
// Free text that was touched is sent as it was typed, and what is left of it when all is taken out is nothing.
for (const [text, description] of [["One.\n  Two. \n", "One.\n  Two. \n"], [" \n", null]]) {
  await open("Breath");
  await edits.getByLabel("Description").fill(text);
  await save();
  await edits.waitFor({ state: "detached" });
  assert.deepEqual(sent.at(-1).postDataJSON(), { description });
  assert.equal((await api(`modules/${newer.id}`)).description, description);
}
// An edit that changes nothing sends nothing.
const before = sent.length;
await open("Breath");
await save();
await edits.waitFor({ state: "detached" });
assert.equal(sent.length, before);

/** Holds back what is sent there, until it is let go. */
async function held(address) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
    await page.unroute(address, { behavior: "wait" });
  };
}

// What is saved is told, and the focus is back where the form was opened.
const focused = (button) => button.and(page.locator(":focus")).waitFor();
const opener = (title) => card(title).getByRole("button", { name: "Edit" });
await open("Digits");
await edits.getByLabel("Title").fill("Two digits");
await edits.getByLabel("Title").press("Enter");
await card("Two digits").getByRole("status").getByText("Saved.").waitFor();
await focused(opener("Two digits"));
await open("Two digits");
await edits.getByRole("button", { name: "Cancel" }).click();
await focused(opener("Two digits"));
assert.equal(await card("Two digits").getByRole("status").innerText(), "");

// While an edit is sent nothing can be typed; its answer leaves the form alone that was opened meanwhile.
let letGo = await held("**/api/modules/*");
await open("Two digits");
await edits.getByLabel("Title").fill("Three digits");
await save();
assert.ok(await edits.getByLabel("Title").isDisabled());
await edits.getByRole("button", { name: "Cancel" }).click();
await open("Two digits");
await edits.getByLabel("Title").fill("Digits");
await letGo();
await card("Three digits").waitFor();
assert.equal(await edits.getByLabel("Title").inputValue(), "Digits");
await edits.getByLabel("Title").and(page.locator(":focus")).waitFor();
await save();
await card("Digits").getByRole("status").getByText("Saved.").waitFor();

// The same holds for a new module; after its mistakes another kind begins without them.
letGo = await held("**/api/modules");
await type("Title", "Wait");
await type("Name in addresses", "digits");
await type("Catalogues", "animals");
await create();
assert.ok(await form.getByLabel("Title").isDisabled());
await letGo();
assert.match(await mistakeAt("Name in addresses"), /another TrainingModule has this slug/);
assert.equal(await form.getByLabel("Title").inputValue(), "Wait");
await form.getByLabel("Kind", { exact: true }).selectOption({ label: "Reaction time" });
await type("Trials", "9999");
await create();
assert.match(await mistakeAt("Trials"), /./);
await form.getByLabel("Kind", { exact: true }).selectOption({ label: "Dual n-back" });
await form.getByLabel("Steps back").waitFor();
assert.equal(await form.locator("[aria-invalid=true]").count(), 0);

// Everything is there again, the newest first, page by page.
for (let number = 1; number <= 16; number += 1) {
  const createdAt = new Date(Date.UTC(2100, 0, number)).toISOString();
  const configuration = { type: "breathing" };
  await api("modules", { slug: `more-${number}`, title: `More ${number}`, configuration, createdAt });
}
await page.reload();
await card("More 16").waitFor();
assert.equal(await page.getByRole("article").count(), 20);
await page.getByRole("button", { name: "More" }).click();
await card("Breath").waitFor();
const titles = await page.getByRole("article").getByRole("heading").allInnerTexts();
const more = Array.from({ length: 16 }, (_, index) => `More ${16 - index}`);
assert.deepEqual(titles, [...more, "Twice", "Press", "Cells", "Digits", "Words", "Breath"]);
assert.equal(await page.getByRole("button", { name: "More" }).count(), 0);

if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE, fullPage: true });

// A server that is not there, or that says what the page cannot read, is told as that.
await page.route("**/api/modules", (route) => route.abort());
await page.reload();
await page.getByRole("alert").getByText("The server cannot be reached.").waitFor();
await page.unroute("**/api/modules");
// Then it can be asked once more.
await page.getByRole("button", { name: "Try again" }).click();
await card("More 16").waitFor();
assert.equal(await page.getByRole("alert").count(), 0);
assert.equal(await page.getByRole("button", { name: "Try again" }).count(), 0);
await page.route("**/api/modules", (route) => route.fulfill({ json: { items: [{ ...newer, title: 7 }], next: null } }));
await page.reload();
await page.getByRole("alert").getByText("The server sent what this page cannot read: /items/0/title").waitFor();
await page.unroute("**/api/modules");
await page.route("**/api/modules", (route) => route.fulfill({ status: 502, body: "<h1>Bad gateway</h1>" }));
await page.reload();
await page.getByRole("alert").getByText("The server answered with status 502.").waitFor();

assert.deepEqual(faults, []);
await browser.close();
