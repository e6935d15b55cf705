import type { Editor } from "@tiptap/core";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

type Change = { add?: { id: object; place: number; shown: HTMLElement }; done?: object };

const KEY = new PluginKey<DecorationSet>("uploads");

/** A plugin, because the places move while the text around them changes. */
export const uploads = new Plugin({
  key: KEY,
  state: {
    init: () => DecorationSet.empty,
    apply(transaction: Transaction, waiting: DecorationSet) {
      const { add, done }: Change = transaction.getMeta(KEY) ?? {};
      const moved = waiting.map(transaction.mapping, transaction.doc);
      if (add) {
        return moved.add(transaction.doc, [Decoration.widget(add.place, add.shown, { id: add.id })]);
      }
      return done ? moved.remove(moved.find(undefined, undefined, ({ id }) => id === done)) : moved;
    },
  },
  props: { decorations: (state) => KEY.getState(state) },
});

export function beginUpload({ view, state }: Editor, id: object, place: number, shown: HTMLElement): void {
  view.dispatch(state.tr.setMeta(KEY, { add: { id, place, shown } } satisfies Change));
}

/** @returns where the picture goes, or nothing if that place was deleted meanwhile. */
export function endUpload({ view, state }: Editor, id: object): number | undefined {
  const [found] = KEY.getState(state)?.find(undefined, undefined, (spec) => spec.id === id) ?? [];
  view.dispatch(state.tr.setMeta(KEY, { done: id } satisfies Change));
  return found?.from;
}

export function isUploading({ state }: Editor): boolean {
  return (KEY.getState(state)?.find() ?? []).length > 0;
}
