export class TooBusy extends Error {
  constructor() {
    super("The server is already making as many pages at once as it can");
    this.name = "TooBusy";
  }
}

export class TookTooLong extends Error {
  constructor(ms: number) {
    super(`No answer within ${ms} ms`);
    this.name = "TookTooLong";
  }
}

/** Runs `places` calls at a time; `seats` more wait; further calls are refused at once. */
export function limited<Result>(places: number, seats: number, timeoutMs: number) {
  const waiting: (() => void)[] = [];
  let taken = 0;

  return async (work: () => Promise<Result>): Promise<Result> => {
    if (taken >= places) {
      if (waiting.length >= seats) throw new TooBusy();
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else taken += 1;
    try {
      return await within(timeoutMs, work());
    } finally {
      const next = waiting.shift();
      if (next) next();
      else taken -= 1;
    }
  };
}

async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(ms)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
