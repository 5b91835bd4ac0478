interface Waiting {
  begin: () => Promise<void>;
}

/**
 * One thing at a time. What is short goes before what is long, and within what is long whenever that gives way, so that
 * nobody who decides something waits for five hundred reports.
 */
export class Turns {
  private readonly short: Waiting[] = [];
  private readonly long: Waiting[] = [];
  private running = false;

  take<T>(length: 'short' | 'long', work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this[length].push({ begin: () => work().then(resolve, reject) });
      void this.run();
    });
  }

  /** To be awaited by what is long, where others may step in. */
  async giveWay(): Promise<void> {
    for (let next = this.short.shift(); next; next = this.short.shift()) await next.begin();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let next = this.short.shift() ?? this.long.shift(); next; next = this.short.shift() ?? this.long.shift())
      await next.begin();
    this.running = false;
  }
}
