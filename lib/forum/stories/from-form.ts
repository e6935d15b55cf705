import { one, type Typed } from "@/lib/forms/typed";

export function updateFrom(typed: Typed) {
  const said = (name: string) => one(typed[name]) || null;
  return {
    threadId: Number(one(typed.threadId)),
    writtenOn: one(typed.writtenOn),
    pain: said("pain") === null ? null : Number(said("pain")),
    note: one(typed.note),
    recovery: {
      outcome: said("recovery.outcome") ?? undefined,
      firstRunOn: said("recovery.firstRunOn"),
      fullTrainingOn: said("recovery.fullTrainingOn"),
    },
  };
}
