import type { MethodAnswer } from "../../host/executeMethod";
import { field } from "../../host/jsonShape";
import { OfficeError, OfficeFault } from "../../host/officeFault";
import type { Workbook } from "../workbook";
import { BindingMethods } from "./bindingMethods";
import { DocumentCopies } from "./documentCopies";
import { getSelectedData, setSelectedData } from "./selectedData";

export interface CommonApiOptions {
  readonly workbook: () => Workbook;
  /** Resolves when calculated values are final, or have been waited for long enough. */
  readonly settled: () => Promise<unknown>;
  /** The workbook as an .xlsx file. */
  readonly save: () => Promise<Uint8Array>;
  readonly documentUrl: string;
}

type Method = (data: unknown) => MethodAnswer | Promise<MethodAnswer>;

/** `Office.context.document` beyond its settings: the older API, by the numbers of `OSF.DDA.MethodDispId`. */
export class CommonApi {
  private readonly methods: ReadonlyMap<number, Method>;

  constructor(options: CommonApiOptions) {
    const { workbook, settled, documentUrl } = options;
    const bindings = new BindingMethods(workbook);
    const copies = new DocumentCopies(options.save);
    this.methods = new Map<number, Method>([
      [
        64,
        async (data) => (
          await settled(),
          { Data: getSelectedData(workbook(), field(data, "DdaGetBindingData")) }
        ),
      ],
      [65, quiet((data) => setSelectedData(workbook(), field(data, "DdaSetBindingData")))],
      [66, (data) => bindings.addFromSelection(data)],
      // addFromPromptAsync: what is selected stands for the answer.
      [67, (data) => bindings.addFromSelection(data)],
      [68, (data) => bindings.get(data)],
      [69, (data) => bindings.release(data)],
      [70, async (data) => (await settled(), bindings.read(data))],
      [71, (data) => bindings.write(data)],
      [72, (data) => bindings.addRows(data)],
      [73, (data) => bindings.deleteAllDataValues(data)],
      [74, () => bindings.getAll()],
      [77, (data) => copies.take(data)],
      [78, (data) => bindings.addFromNamedItem(data)],
      [79, (data) => bindings.addColumns(data)],
      [80, (data) => copies.slice(data)],
      [81, quiet((data) => copies.close(data))],
      [82, quiet((data) => goTo(workbook(), field(data, "DdaGoToByIdMethod")))],
      [86, () => ({ 0: { 1: documentUrl } })],
      [87, (data) => bindings.clearFormats(data)],
    ]);
  }

  /** @returns undefined: there is no such method here */
  async call(dispatchId: number, data: unknown): Promise<MethodAnswer | undefined> {
    return this.methods.get(dispatchId)?.(data);
  }
}

const quiet =
  (work: (data: unknown) => void): Method =>
  (data) => {
    work(data);
    return {};
  };

/** goToByIdAsync: numbers of `OSF.DDA.Marshaling.GoToType`. */
function goTo(workbook: Workbook, request: unknown): void {
  const id = String(field(request, "Id"));
  const type = field(request, "GoToType");
  if (type === 0) {
    const bound = workbook.bindings.items.find((one) => one.id === id);
    if (!bound) throw new OfficeFault(OfficeError.noSuchId);
    return workbook.grid.select(bound.area);
  }
  if (type !== 1) throw new OfficeFault(OfficeError.cannotNavigate);
  try {
    workbook.grid.select(workbook.bindings.areaOfName(id, "goToByIdAsync"));
  } catch {
    throw new OfficeFault(OfficeError.noSuchId);
  }
}
