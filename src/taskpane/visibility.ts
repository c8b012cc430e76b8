import { officeReady } from "./host";

/** What office.js tells of a shared runtime when it is ready: in which of the two ways it was started. Its types leave that out. */
interface Started {
  readonly addin?: { readonly visibilityMode?: string } | null;
}

/**
 * Tells when the pane comes into sight and when it leaves. Cells with CRM functions start the page of a shared runtime
 * without its pane: that page is hidden until somebody opens it.
 */
export async function followSight(sightChanged: (isInSight: boolean) => void): Promise<void> {
  let isInSight = false;
  const turn = (to: boolean): void => {
    if (to === isInSight) return;
    isInSight = to;
    sightChanged(to);
  };
  const started = (await officeReady) as Started | undefined;
  if (started?.addin?.visibilityMode !== "Hidden") turn(true);
  // Where the host does not tell, or told before anybody listened: whoever uses the pane sees it.
  window.addEventListener("focus", () => turn(true));
  await Office.addin?.onVisibilityModeChanged(({ visibilityMode }) =>
    turn(visibilityMode === Office.VisibilityMode.taskpane),
  );
}
