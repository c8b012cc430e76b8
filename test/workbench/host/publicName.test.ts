import { publicName } from "../../../src/workbench/host/publicName";

test.each([
  ["_RegisterSelectionChangedEvent()", "onSelectionChanged"],
  ["_UnregisterDataChangedEvent()", "onChanged"],
  ["_RegisterEventNameChanged()", "onNameChanged"],
  ["_RegisterSingleClickedEvent()", "onSingleClicked"],
  ["getImage()", "getImage()"],
])("%s is %s to the author of an add-in", (protocol, name) => expect(publicName(protocol)).toBe(name));
