import { createSecureServer } from "node:http2";
import { localhostCertificate } from "./certificate.mjs";

/**
 * A server of this machine, by https and http/2: as an add-in's host does it, a page's files come through one connection.
 *
 * @param port - 0 takes a free one
 * @param answer - Answers a request; a promise that fails ends its connection
 * @throws The system's error, EADDRINUSE when the port is taken
 */
export async function listen(port, answer) {
  const { cert, key, trusted } = await localhostCertificate();
  const server = createSecureServer({ cert, key, allowHTTP1: true }, (request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  const connections = new Set();
  server.on("secureConnection", (connection) => {
    connections.add(connection.once("close", () => connections.delete(connection)));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  return {
    address: `https://localhost:${server.address().port}`,
    trusted,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const connection of connections) connection.destroy();
      }),
  };
}
