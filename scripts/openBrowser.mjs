import { spawn } from "node:child_process";

const COMMANDS = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
  linux: ["xdg-open"],
};

/** Opens the address in the user's browser, where there is a desktop to open it on. */
export function openBrowser(address) {
  const { env, platform } = process;
  const hasDesktop = platform !== "linux" || env.DISPLAY || env.WAYLAND_DISPLAY;
  const command = COMMANDS[platform];
  if (env.CI || !hasDesktop || !command) return;
  const [program, ...leading] = command;
  const browser = spawn(program, [...leading, address], { stdio: "ignore", detached: true });
  // The address stands in the terminal: without a browser nothing is lost.
  browser.on("error", () => {});
  browser.unref();
}
