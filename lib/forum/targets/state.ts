export interface State {
  readonly hiddenAt: Date | null;
  readonly removedAt: Date | null;
  readonly lockedAt: Date | null;
  readonly slowSeconds: number | null;
  readonly authorRepliesOnlyAt: Date | null;
  readonly limitedUntil: Date | null;
  readonly silencedUntil: Date | null;
  readonly suspendedUntil: Date | null;
}

export const UNTOUCHED: State = {
  hiddenAt: null,
  removedAt: null,
  lockedAt: null,
  slowSeconds: null,
  authorRepliesOnlyAt: null,
  limitedUntil: null,
  silencedUntil: null,
  suspendedUntil: null,
};
