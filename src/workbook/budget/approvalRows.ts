/** Where everything stands on the page that is signed. */
export const APPROVAL_ROW = {
  title: 1,
  head: 4,
  total: 8,
  components: 14,
  drivers: 23,
  quoted: 34,
  missing: 42,
  decision: 46,
  sign: 49,
  end: 50,
} as const;
