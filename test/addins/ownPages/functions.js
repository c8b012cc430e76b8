/* global CustomFunctions, OfficeRuntime */
CustomFunctions.associate("ADD", (a, b) => a + b);
CustomFunctions.associate("COUNTUP", (step, invocation) => {
  let value = 0;
  const timer = setInterval(() => {
    value += step;
    invocation.setResult(value);
  }, 50);
  invocation.onCanceled = () => {
    clearInterval(timer);
    OfficeRuntime.storage.setItem("cancelled", "yes");
  };
});
CustomFunctions.associate("LATER", (value, invocation) => {
  invocation.onCanceled = () => OfficeRuntime.storage.setItem("given up", "yes");
  return new Promise((resolve) => setTimeout(() => resolve(value), 200));
});
CustomFunctions.associate("WHERE", (invocation) => invocation.address);
CustomFunctions.associate("TOTAL", (numbers) => numbers.reduce((sum, number) => sum + number, 0));
let calls = 0;
CustomFunctions.associate("CALLS", () => ++calls);
CustomFunctions.associate("FAIL", () => {
  throw new Error("Not today.");
});
CustomFunctions.associate("STORED", (key) => OfficeRuntime.storage.getItem(key));
