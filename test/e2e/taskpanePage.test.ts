import { useBrowser } from "./browser";

const browser = useBrowser();

test("the pane's page loads office.js and its own scripts under its policy", async () => {
  const page = await browser.open("/taskpane.html");
  const loaded = await page.evaluate(() => ({ office: typeof Office, functions: typeof CustomFunctions }));
  expect(loaded).toEqual({ office: "object", functions: "object" });
});

test("the policy stops what is not the add-in's", async () => {
  const page = await browser.open("/taskpane.html");
  const violated = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
        const image = document.createElement("img");
        image.src = "https://127.0.0.1/planted.png";
        document.body.append(image);
      }),
  );
  expect(violated).toBe("img-src");
  expect(browser.takeComplaints()).toContain("left this machine: https://127.0.0.1/planted.png");
});
