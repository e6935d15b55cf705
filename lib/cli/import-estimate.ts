import { type Amount, NOTHING, type Progress } from "@/lib/import/progress";

/** Milliseconds of each post and each comment. Only their proportions matter: each import measures its own machine. */
interface Cost {
  readonly post: number;
  readonly comment: number;
}

const READING: Cost = { post: 0.7, comment: 0.12 };
const SORTING: Cost = { post: 0.02, comment: 0.045 };
const WRITING: Cost = { post: 15, comment: 0.36 };
/** A dry run reads the texts and writes nothing. */
const CHECKING: Cost = { post: 5.5, comment: 0.15 };
/** After this share of the writing, its own pace says more than the costs. */
const TRUSTED_SHARE = 0.05;
const SLOWEST = 100;
const SOONEST_MS = 500;

const costOf = (cost: Cost, { posts, comments }: Amount) => cost.post * posts + cost.comment * comments;

/** How long an import still takes. Reading, sorting and writing weigh differently, so the pace of one says little of the next. */
export class ImportEstimate {
  private last: Progress | undefined;
  private beganAt = 0;
  /** Against the machine of the measured costs. */
  private slowness = 1;

  constructor(private readonly dryRun: boolean) {}

  add(progress: Progress, at: number): void {
    if (progress.step !== this.last?.step) this.beganAt = at;
    const cost = progress.step === "reading" ? costOf(READING, progress) : 0;
    if (cost > 0) this.slowness = Math.min(SLOWEST, Math.max(1 / SLOWEST, (at - this.beganAt) / cost));
    this.last = progress;
  }

  /** In milliseconds; null while nothing is known, as in the first moment and for an input of unknown size. */
  left(at: number): number | null {
    const { last } = this;
    if (!last) return null;
    const spent = at - this.beganAt;
    switch (last.step) {
      case "reading":
        return this.leftOfReading(last, spent);
      case "sorting":
        return Math.max(this.sorting(last) - spent, 0) + this.writing(minus(last, last.here));
      case "fetching":
        return this.leftOfFetching(last, spent);
      case "writing":
        return this.leftOfWriting(last, spent);
    }
  }

  private leftOfReading({ done, total, here, ...read }: Progress, spent: number): number | null {
    if (total === null || done === 0 || spent < SOONEST_MS) return null;
    const whole = total / done;
    const all = { posts: read.posts * whole, comments: read.comments * whole };
    return spent * (whole - 1) + this.sorting(all) + this.writing(minus(all, here));
  }

  private leftOfFetching({ done, total, fresh = NOTHING }: Progress, spent: number): number | null {
    if (total === null || done === 0) return null;
    return spent * (total / done - 1) + this.writing(fresh);
  }

  private leftOfWriting({ fresh = NOTHING, ...written }: Progress, spent: number): number {
    const left = this.writing(minus(fresh, written));
    const done = this.writing(written);
    if (done === 0) return left;
    const trust = Math.min(1, done / (done + left) / TRUSTED_SHARE);
    return left * (trust * (spent / done) + (1 - trust));
  }

  private sorting(amount: Amount): number {
    return this.slowness * costOf(SORTING, amount);
  }

  private writing(amount: Amount): number {
    return this.slowness * costOf(this.dryRun ? CHECKING : WRITING, amount);
  }
}

function minus(all: Amount, some: Amount): Amount {
  return {
    posts: Math.max(0, all.posts - some.posts),
    comments: Math.max(0, all.comments - some.comments),
  };
}
