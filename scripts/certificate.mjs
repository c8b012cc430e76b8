import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import developmentCertificates from "office-addin-dev-certs";
import defaults from "office-addin-dev-certs/lib/defaults.js";
import selfsigned from "selfsigned";

const FOLDER = fileURLToPath(new URL("../node_modules/.cache/crm-cost/certificate", import.meta.url));
const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * A certificate for localhost. Nothing is installed and nobody is asked: the trusted development certificate of
 * Office where the machine has it already, else a self-signed one, kept so that the browser's exception stays good.
 *
 * @returns cert and key as PEM, and whether the machine trusts it
 */
export async function localhostCertificate() {
  if (hasTrustedCertificate())
    return { ...read(defaults.localhostCertificatePath, defaults.localhostKeyPath), trusted: true };
  const [certificate, key] = [path.join(FOLDER, "localhost.crt"), path.join(FOLDER, "localhost.key")];
  if (!isUsable(certificate, key)) await writeSelfSigned(certificate, key);
  return { ...read(certificate, key), trusted: false };
}

function hasTrustedCertificate() {
  try {
    return developmentCertificates.verifyCertificates();
  } catch {
    // The check runs a script of the system. Where that cannot run, the certificate cannot have been installed.
    return false;
  }
}

function isUsable(certificate, key) {
  if (!existsSync(certificate) || !existsSync(key)) return false;
  return new Date(new X509Certificate(readFileSync(certificate)).validTo) - Date.now() > WEEK;
}

async function writeSelfSigned(certificate, key) {
  const created = new Date();
  const pem = await selfsigned.generate([{ name: "commonName", value: "localhost" }], {
    algorithm: "sha256",
    keySize: 2048,
    notBeforeDate: created,
    notAfterDate: new Date(created.getTime() + 52 * WEEK), // browsers refuse more than 398 days
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(key, pem.private, { mode: 0o600 });
  writeFileSync(certificate, pem.cert);
}

function read(certificate, key) {
  return { cert: readFileSync(certificate), key: readFileSync(key) };
}
