/** Vendor, product and edition of an entry of the price book, each once. */
export const systemNamed = (key: string): string => [...new Set(key.split(" · ").slice(0, 3))].join(" · ");
