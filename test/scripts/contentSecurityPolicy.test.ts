const { contentSecurityPolicy } = jest.requireActual<{
  contentSecurityPolicy(officeJs: string, address: string): string;
}>("../../scripts/contentSecurityPolicy");

test.each([
  [
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "'self' https://appsforoffice.microsoft.com",
  ],
  [
    "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    "'self' https://appsforoffice.cdn.partner.office365.cn",
  ],
  ["/office-js/office.js", "'self'"],
  ["https://crm-cost.example/office.js", "'self'"],
])("with office.js from %s scripts come from %s", (officeJs, sources) => {
  const policy = contentSecurityPolicy(officeJs, "https://crm-cost.example").split("; ");
  expect(policy).toContain(`script-src ${sources}`);
  expect(policy).toContain("default-src 'none'");
  // Its page that asks whether a host may be trusted.
  expect(policy).toContain(`frame-src ${sources.replace("'self' ", "")}`);
  expect(policy.join()).not.toMatch(/unsafe|\*/);
});
