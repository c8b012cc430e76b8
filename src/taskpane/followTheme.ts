import { officeContext } from "./host";
import { themeFor } from "./theme";

/** Takes on Office's theme, or outside Office the system's. */
export function applyTheme(): void {
  const office = themeFor(officeContext().officeTheme?.bodyBackgroundColor);
  document.documentElement.dataset["theme"] = office ?? (systemDark().matches ? "dark" : "light");
}

/** Excel raises no event when its theme changes, so it is read again whenever the pane comes back into view. */
export function followTheme(): void {
  applyTheme();
  systemDark().addEventListener("change", applyTheme);
  document.addEventListener("visibilitychange", applyTheme);
  window.addEventListener("focus", applyTheme);
}

const systemDark = (): MediaQueryList => matchMedia("(prefers-color-scheme: dark)");
