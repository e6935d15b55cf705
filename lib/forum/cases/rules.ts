const TAKEN_MINUTES = 30;

/** A case that was taken is free again after this, so that nobody blocks it by going home. */
export const isTaken = ({ takenAt }: { readonly takenAt: Date | null }, at: Date): boolean =>
  takenAt !== null && at.getTime() - takenAt.getTime() < TAKEN_MINUTES * 60_000;
