const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Long enough for the browser to have begun. */
const KEPT_MILLISECONDS = 60_000;

/** Excel on the desktop shows the pane in a view that saves nothing. */
export const canDownload = (): boolean => {
  const platform =
    typeof Office === "undefined"
      ? undefined
      : (Office.context as Partial<Office.Context> | undefined)?.platform;
  return platform === undefined || platform === ("OfficeOnline" as unknown);
};

/** Hands a file to the browser to save. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>, type = XLSX): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
}
