import type { Injector } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { CustomFunctionExecutor, type ExecutorServices } from "./executor";
import { helpText } from "./helpText";
import type { FunctionMetadata, FunctionsMetadata } from "./metadata";

/** The name that users type: with the namespace of the manifest, if it has one, and in capitals whatever the metadata says. */
export const worksheetName = (definition: FunctionMetadata, namespace: string): string =>
  (namespace ? `${namespace}.${definition.name}` : definition.name).toUpperCase();

/**
 * Makes the add-in's functions known to the grid. A workbook has to exist already, and no formula may use them yet: a cell that once
 * was #NAME? stays so.
 */
export function registerFunctions(
  injector: Injector,
  { functions, enums }: FunctionsMetadata,
  namespace: string,
  services: ExecutorServices,
): void {
  const executors = injector.get(IFunctionService);
  const descriptions = injector.get(IDescriptionService);
  for (const definition of functions) {
    const name = worksheetName(definition, namespace);
    executors.registerExecutors(new CustomFunctionExecutor(name, definition, services));
    if (!definition.hidden) descriptions.registerDescriptions([helpText(name, definition, enums)]);
  }
}
