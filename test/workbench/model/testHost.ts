import { DOMParser } from "@xmldom/xmldom";
import type { ApiObject } from "../../../src/workbench/host/apiObject";
import type { MessageEntry } from "../../../src/workbench/host/events";
import { readBatch } from "../../../src/workbench/host/readBatch";
import { WORKBENCH_REQUIREMENTS } from "../../../src/workbench/host/requirements";
import {
  ADDIN_INTERNAL_SERVICE,
  AddinInternalService,
} from "../../../src/workbench/host/services/addinInternalService";
import type { InvocationResult } from "../../../src/workbench/host/services/customFunctionsService";
import {
  CUSTOM_FUNCTIONS_SERVICE,
  CustomFunctionsService,
} from "../../../src/workbench/host/services/customFunctionsService";
import type { Grid } from "../../../src/workbench/model/grid";
import { ExcelHost } from "../../../src/workbench/model/excelHost";
import type { WorkbookOptions } from "../../../src/workbench/model/workbook";
import { STRICT, type Rules } from "../../../src/workbench/rules/strict";
import { MemoryGrid } from "./memoryGrid";
import { loadOfficeClient } from "./officeClient";

export function namespaceOf(xml: string): string | null {
  const fail = (message: unknown) => {
    throw new Error(String(message));
  };
  try {
    const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
    return parser.parseFromString(xml, "application/xml").documentElement.namespaceURI ?? "";
  } catch {
    return null;
  }
}

/** The host over a grid, and the real client library that talks to it. */
export function hostOver<G extends Grid>(
  grid: G,
  locale = "en-US",
  rules: Rules = STRICT,
  insertSheets?: WorkbookOptions["insertSheets"],
) {
  const sent: (readonly MessageEntry[])[] = [];
  const stored: string[] = [];
  const faults: unknown[] = [];
  const results: InvocationResult[] = [];
  const fired: [event: string, data: unknown][] = [];
  const missing: string[] = [];
  const state = { callsInFlight: false, functionsReady: false };
  const services = new Map<string, ApiObject>([
    [ADDIN_INTERNAL_SERVICE, new AddinInternalService(() => undefined)],
    [
      CUSTOM_FUNCTIONS_SERVICE,
      new CustomFunctionsService({
        ready: () => void (state.functionsReady = true),
        results: (list) => void results.push(...list),
      }),
    ],
  ]);
  const host = new ExcelHost(
    {
      grid,
      locale,
      namespaceOf,
      onStored: (member) => void stored.push(member),
      callsInFlight: () => state.callsInFlight,
      onMissing: (member) => void missing.push(member),
      onFault: (fault) => void faults.push(fault),
      ...(insertSheets && { insertSheets }),
      settleMilliseconds: 200,
    },
    { name: "Workbench.xlsx" },
  );
  const page = host.connect({
    requirements: WORKBENCH_REQUIREMENTS,
    rules,
    services,
    send: (entries) => {
      sent.push(entries);
      client.receive(entries);
    },
    fire: (event, data) => void fired.push([event, data]),
  });
  const client = loadOfficeClient(WORKBENCH_REQUIREMENTS, (body) => page.submit(readBatch(body)));
  return { grid, host, page, client, sent, fired, missing, stored, faults, results, state };
}

export const testHost = (rules?: Rules) => hostOver(new MemoryGrid(), "en-US", rules);
