import type { Batch, BatchResponse } from "./batch";
import type { DocumentSettings } from "./documentSettings";
import { asText, asWhole, field } from "./jsonShape";
import { OfficeError, OfficeFault } from "./officeFault";
import { readBatch } from "./readBatch";
import { isTooLarge } from "../rules/payload";

/** Numbers of `OSF.DDA.MethodDispId` in the client library. */
export const DispatchId = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

export type MethodAnswer = Readonly<Record<string, unknown>>;

export interface MethodHost {
  readonly settings: DocumentSettings;
  submit(batch: Batch): Promise<BatchResponse>;
  /**
   * A ribbon command called `event.completed()`.
   *
   * @param error - 0, or why it did not run: 11101 if the page has no such function
   */
  commandCompleted(commandId: string, error: number): void;
  /**
   * Any other method, by its number. Gives what the answer holds; undefined: there is no such method here.
   *
   * @throws OfficeFault
   */
  callMethod(dispatchId: number, data: unknown): Promise<MethodAnswer | undefined>;
}

const answer = (error: number, more: MethodAnswer = {}): MethodAnswer => ({
  Version: 1,
  Error: error,
  ...more,
});

/**
 * Answers `executeMethod`, the action by which the client calls every method of the host. What the host does
 * not have is error 5000.
 */
export async function executeMethod(data: unknown, host: MethodHost): Promise<MethodAnswer> {
  const dispatchId = field(field(data, "DdaMethod"), "DispatchId");
  switch (dispatchId) {
    case DispatchId.richApi:
      return executeRichApi(field(data, "ArrayData"), host);
    case DispatchId.loadSettings:
      return answer(OfficeError.none, host.settings.load() as MethodAnswer);
    case DispatchId.saveSettings:
      return answer(host.settings.save(data) ? OfficeError.none : OfficeError.requestTooLarge);
    case DispatchId.commandCompleted:
      host.commandCompleted(asText(field(data, 0)), asWhole(field(data, 1)));
      return answer(OfficeError.none);
    default:
      return callMethod(Number(dispatchId), data, host);
  }
}

async function callMethod(dispatchId: number, data: unknown, host: MethodHost): Promise<MethodAnswer> {
  try {
    const given = await host.callMethod(dispatchId, data);
    return given ? answer(OfficeError.none, given) : answer(OfficeError.operationNotSupported);
  } catch (fault) {
    if (fault instanceof OfficeFault) return answer(fault.code);
    throw fault;
  }
}

/**
 * The request is [custom data, method, path, headers, body as JSON, permission, flags, …]; the answer [status, headers, body as
 * JSON].
 */
async function executeRichApi(request: unknown, host: MethodHost): Promise<MethodAnswer> {
  if (field(request, 2) !== "ProcessQuery") return answer(OfficeError.operationNotSupported);
  const body = asText(field(request, 4));
  if (isTooLarge(body)) return answer(OfficeError.requestTooLarge);
  const response = JSON.stringify(await host.submit(readBatch(JSON.parse(body), asWhole(field(request, 6)))));
  if (isTooLarge(response)) return answer(OfficeError.responseTooLarge);
  return answer(OfficeError.none, { Data: [200, [], response] });
}
