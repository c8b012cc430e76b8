/** Events whose name in the protocol is another than in the API. */
const EVENTS: Readonly<Record<string, string>> = { Data: "onChanged", StateChange: "onStateChanged" };

/**
 * The name that an add-in's author writes for a member of the protocol: "_RegisterSelectionChangedEvent()" is
 * "onSelectionChanged".
 */
export function publicName(member: string): string {
  const [, before, name = before] =
    /^_(?:Unr|R)egister(?:Event(\w+?)|(\w+?)Event)(?:\(\))?$/.exec(member) ?? [];
  if (name === undefined) return member;
  const event = name.endsWith("Changed") ? name.slice(0, -"Changed".length) : name;
  return EVENTS[event] ?? `on${name}`;
}
