import { textblockTypeInputRule } from "@tiptap/core";
import { Heading as Headings } from "@tiptap/extension-heading";

/** The page's own heading is level 1. */
const LEVELS = [2, 3, 4] as const;
const PASTED = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

/** Only articles and stories offer headings; elsewhere older headings are kept. */
export function headingFor(offered: boolean) {
  return Headings.extend({
    parseHTML: () =>
      offered ? Object.entries(PASTED).map(([tag, level]) => ({ tag, attrs: { level } })) : [],
    addKeyboardShortcuts() {
      const shortcuts = LEVELS.map((level) => [
        `Mod-Alt-${level}`,
        () => this.editor.commands.toggleHeading({ level }),
      ]);
      return offered ? Object.fromEntries(shortcuts) : {};
    },
    addInputRules() {
      const { type } = this;
      const rule = (level: number) =>
        textblockTypeInputRule({
          find: new RegExp(`^#{${level === 2 ? "1,2" : level}}\\s$`),
          type,
          getAttributes: { level },
        });
      return offered ? LEVELS.map(rule) : [];
    },
  }).configure({ levels: [...LEVELS] });
}
