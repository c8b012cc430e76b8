/** jest hands nothing from set-up to tear-down but the global object of its own process. */
export default async function tearDown() {
  await globalThis.stopServers();
}
