import { announcer } from "../../src/taskpane/announcer";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("the newest text is said, once a second at most", () => {
  const said: string[] = [];
  const say = announcer((text) => said.push(text));
  for (const text of ["opened", "1", "2", "3"]) say(text);
  expect(said).toEqual([]);
  jest.advanceTimersByTime(1000);
  expect(said).toEqual(["3"]);
  say("4");
  jest.advanceTimersByTime(999);
  expect(said).toEqual(["3"]);
  jest.advanceTimersByTime(1);
  expect(said).toEqual(["3", "4"]);
});

test("neither the first text nor a repeated one is said", () => {
  const said: string[] = [];
  const say = announcer((text) => said.push(text));
  for (const text of ["opened", "1", "opened"]) {
    say(text);
    jest.advanceTimersByTime(2000);
  }
  expect(said).toEqual(["1", "opened"]);
  say("opened");
  jest.advanceTimersByTime(2000);
  expect(said).toHaveLength(2);
});
