import { ApiObject, declareSurface } from "../apiObject";

export const ADDIN_INTERNAL_SERVICE = "Microsoft.InternalService.AddinInternalService";

/** The client library says that its handlers are there: ribbon commands may be sent from now on. */
export class AddinInternalService extends ApiObject {
  readonly surface = declareSurface({
    className: "AddinInternalService",
    methods: ["notifyActionHandlerReady"],
  });

  constructor(private readonly onReady: () => void) {
    super();
  }

  notifyActionHandlerReady(): void {
    this.onReady();
  }
}
