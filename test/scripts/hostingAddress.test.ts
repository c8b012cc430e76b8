const { hostingAddress } = jest.requireActual<{ hostingAddress(text: string): string }>(
  "../../scripts/hostingAddress",
);

test.each([
  ["https://crm-cost.example", "https://crm-cost.example"],
  ["https://crm-cost.example/", "https://crm-cost.example"],
  ["https://Example.com/tools/crm//", "https://example.com/tools/crm"],
  ["https://localhost:3000", "https://localhost:3000"],
])("%s becomes %s", (given, address) => {
  expect(hostingAddress(given)).toBe(address);
});

test.each([
  "http://crm-cost.example",
  "crm-cost.example",
  "",
  "ftp://a",
  "https://a/?b=1",
  "https://a/#b",
  "https://u@a",
  "https://a/b&c",
])('"%s" is refused in one sentence', (given) => {
  expect(() => hostingAddress(given)).toThrow(
    `The add-in's address must be a plain https address such as https://example.com/crm, not "${given}".`,
  );
});
