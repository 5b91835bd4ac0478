/** Lets whoever waits be served before a long work goes on. */
export function soOthersCanGo(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
