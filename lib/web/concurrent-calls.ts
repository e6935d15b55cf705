import { DomainError } from "@/lib/errors";

/** Allows each member `most` calls at a time. @throws DomainError `rate_limited` with `sentence`. */
export function atOnce(most: number, sentence: string) {
  const underWay = new Map<number, number>();

  return async <Result>(memberId: number, work: () => Promise<Result>): Promise<Result> => {
    const before = underWay.get(memberId) ?? 0;
    if (before >= most) throw new DomainError("rate_limited", sentence, { retryAfter: 15 });
    underWay.set(memberId, before + 1);
    try {
      return await work();
    } finally {
      const left = (underWay.get(memberId) ?? 1) - 1;
      if (left > 0) underWay.set(memberId, left);
      else underWay.delete(memberId);
    }
  };
}
