import { type Fields, fillFields, isBlank, printOf, readFields } from "./fields";
import {
  areRemovedSince,
  keepSecond,
  type LocalDraft,
  readLocal,
  removeLocal,
  removeSecond,
  secondKey,
  takeOverVisitors,
  writeLocal,
} from "./local-drafts";
import { discardOnServer, type Saving, type ServerDraft, saveOnServer } from "./server-drafts";

export class DraftCopy {
  submission: string;
  /** The version of the server's copy that the form is based on. */
  #version = 0;
  #agreed = "";
  #sent = "";
  /** When this form last wrote or read the browser's copy: a different time means another tab wrote it. */
  #at = 0;
  readonly #openedAt = Date.now();

  constructor(
    readonly form: HTMLFormElement,
    readonly place: string,
    readonly writer: string | null,
    submission: string,
  ) {
    this.submission = submission;
  }

  local(): LocalDraft | null {
    const { writer, place } = this;
    return readLocal(writer, place) ?? (writer ? takeOverVisitors(writer, place) : null);
  }

  restore(local: LocalDraft): void {
    fillFields(this.form, local.fields);
    this.submission = local.submission;
    this.#version = local.version;
    this.#sent = local.sent;
    this.#at = local.at;
  }

  take(server: ServerDraft): void {
    fillFields(this.form, server.fields);
    this.follow(server);
    // Not read back out of the form: a rich editor may still be loading.
    this.#write(server.fields);
  }

  follow(server: ServerDraft | null): void {
    this.#version = server?.version ?? 0;
    this.#agreed = server ? printOf(server.fields) : "";
  }

  /** The writer signed out since and removed the drafts from this device. */
  isRemoved(): boolean {
    return areRemovedSince(this.#openedAt);
  }

  /** @returns whether the browser took it. */
  keepLocally(): boolean {
    if (this.isRemoved()) return false;
    const { writer, place } = this;
    const there = readLocal(writer, place);
    const fields = readFields(this.form);
    const print = printOf(fields);
    if (there && there.at !== this.#at && !there.saved && printOf(there.fields) !== print)
      keepSecond(writer, place, there.fields, there.at);
    if (isBlank(this.form)) {
      removeLocal(writer, place);
      return true;
    }
    return this.#write(fields);
  }

  keepAside(fields: Fields): void {
    if (!this.isRemoved()) keepSecond(this.writer, this.place, fields, Date.now());
  }

  dropAside(fields: Fields): void {
    removeSecond(secondKey(this.writer, this.place, fields));
  }

  async keepOnServer(leaving = false): Promise<Saving | undefined> {
    const { place, writer } = this;
    if (!writer) return undefined;
    if (isBlank(this.form)) return this.#discard();
    const fields = readFields(this.form);
    const print = printOf(fields);
    if (print === this.#agreed) return undefined;
    this.#sent = print;
    this.keepLocally();
    const saving = await saveOnServer({ place, version: this.#version, fields, writer }, leaving);
    if (saving === "saved") {
      this.#version++;
      this.#agreed = print;
      this.#noteSaved();
    }
    return saving;
  }

  /** The browser's copy may be newer than what was saved, or gone because it was posted. */
  #noteSaved(): void {
    const there = readLocal(this.writer, this.place);
    if (there?.at !== this.#at) return;
    const saved = printOf(there.fields) === this.#agreed;
    writeLocal(this.writer, this.place, { ...there, version: this.#version, saved });
  }

  /** Keeps what another tab has written at the same place. */
  forget(): void {
    const there = readLocal(this.writer, this.place);
    if (there?.at === this.#at) removeLocal(this.writer, this.place);
    this.#version = 0;
    this.#agreed = printOf(readFields(this.form));
  }

  #write(fields: Fields): boolean {
    if (this.isRemoved()) return false;
    this.#at = Date.now();
    return writeLocal(this.writer, this.place, {
      fields,
      version: this.#version,
      saved: printOf(fields) === this.#agreed,
      sent: this.#sent,
      submission: this.submission,
      at: this.#at,
    });
  }

  async #discard(): Promise<Saving | undefined> {
    if (this.#version === 0) return undefined;
    if (!(await discardOnServer(this.place))) return "unreached";
    this.follow(null);
    return "saved";
  }
}
