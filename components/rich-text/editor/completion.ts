import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, TextSelection } from "@tiptap/pm/state";
import { PeopleList, type Person } from "./people-list";

const PAUSE_MS = 120;
const LONGEST_HANDLE = 40;
const MENTIONING = new RegExp(`(?:^|[\\s(\\ufffc])@([\\w-]{0,${LONGEST_HANDLE}})$`);

interface Typed {
  readonly query: string;
  readonly from: number;
  readonly to: number;
}

export const Completion = Extension.create<{ host: HTMLElement }>({
  name: "completion",
  // Above the editor's own keys: Enter must choose a person, not add a paragraph.
  priority: 1000,

  addProseMirrorPlugins() {
    const { editor } = this;
    const { host } = this.options;
    let completing: Completing | undefined;
    return [
      new Plugin({
        view({ dom }) {
          completing = new Completing(editor, dom, host);
          return { update: () => completing?.follow() };
        },
        props: {
          handleKeyDown: (_view, { key }) => completing?.press(key) ?? false,
          handleDOMEvents: { blur: () => completing?.stop() },
        },
      }),
    ];
  },
});

class Completing {
  private readonly list: PeopleList;
  private typed?: Typed;
  /** Where the writer pressed Escape: no list for this "@". */
  private declined?: number;
  private pause?: number;

  constructor(
    private readonly editor: Editor,
    text: HTMLElement,
    private readonly host: HTMLElement,
  ) {
    this.list = new PeopleList(text, (person) => this.take(person));
    host.append(this.list.box);
  }

  follow(): void {
    const typed = typedBefore(this.editor.state);
    if (typed?.query === this.typed?.query && typed?.from === this.typed?.from) return;
    this.typed = typed;
    clearTimeout(this.pause);
    if (!typed) this.declined = undefined;
    if (!typed || typed.from === this.declined) this.list.hide();
    else this.pause = window.setTimeout(() => this.look(typed), PAUSE_MS);
  }

  press(key: string): boolean {
    if (key !== "Escape") return this.list.press(key);
    const open = !this.list.box.hidden;
    this.declined = this.typed?.from;
    this.list.hide();
    return open;
  }

  stop(): boolean {
    clearTimeout(this.pause);
    this.typed = undefined;
    this.list.hide();
    return false;
  }

  /** Without an answer there is no list; the server finds the mention in the plain text as well. */
  private async look(typed: Typed): Promise<void> {
    const asked = new URLSearchParams({ q: typed.query, thread: this.host.dataset.thread ?? "" });
    const people: Person[] = await fetch(`/api/people?${asked}`)
      .then((answer) => (answer.ok ? answer.json() : []))
      .catch(() => []);
    if (typed !== this.typed || typed.from === this.declined) return;
    this.list.show(people, this.editor.view.coordsAtPos(typed.from));
  }

  private take({ handle }: Person): void {
    const { typed } = this;
    this.list.hide();
    if (!typed) return;
    const mention = { type: "mention", attrs: { id: handle } };
    const content = [mention, { type: "text", text: " " }];
    this.editor.chain().focus().insertContentAt({ from: typed.from, to: typed.to }, content).run();
  }
}

function typedBefore({ selection }: EditorState): Typed | undefined {
  const { $from, empty } = selection;
  const inCode = $from.parent.type.spec.code || $from.marks().some(({ type }) => type.spec.code);
  if (!empty || inCode || !(selection instanceof TextSelection)) return undefined;
  const start = Math.max(0, $from.parentOffset - LONGEST_HANDLE - 2);
  const before = $from.parent.textBetween(start, $from.parentOffset, "\ufffc", "\ufffc");
  const query = MENTIONING.exec(before)?.[1];
  return query === undefined ? undefined : { query, from: $from.pos - query.length - 1, to: $from.pos };
}
