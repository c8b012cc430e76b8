export type Theme = "light" | "gray" | "dark";

/**
 * The colour set for Office's background: the Black theme is darker than Dark Gray, all others are light.
 *
 * @param background - A colour triplet such as #444444
 * @returns null for anything else
 */
export function themeFor(background: string | undefined): Theme | null {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? "")?.slice(1);
  if (channels === undefined) return null;
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => linear(parseInt(channel, 16) / 255));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  if (luminance > 0.6) return "light";
  return luminance < 0.04 ? "dark" : "gray";
}

/** sRGB to linear light, as WCAG 2 defines relative luminance. */
const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
