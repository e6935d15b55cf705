import type { SettingRow } from "@/db/site/settings";
import { readStored } from "./check";
import { type ForumSettings, isSetting, type SettingName, USUAL_SETTINGS } from "./table";

export interface FaultySetting {
  readonly name: SettingName;
  readonly problem: string;
}

export interface SettingsSource {
  read(): Promise<readonly SettingRow[]>;
  onLoaded?(settings: ForumSettings): void;
  onFailure(error: unknown): void;
}

/** A page is made with the settings that we have if the database does not answer by then. */
const PATIENCE_MS = 1_000;

export class SettingsInMemory {
  settings: ForumSettings = USUAL_SETTINGS;
  /** Stored values that are not valid, so that the default applies. */
  faulty: readonly FaultySetting[] = [];
  readonly #source: SettingsSource;
  /** Counts the moments at which a setting may have changed. */
  #changes = 1;
  #loadedAt = 0;
  #followed = false;
  #loading: Promise<void> | null = null;

  constructor(source: SettingsSource) {
    this.#source = source;
  }

  /** Reads the database only if a setting may have changed since. */
  async renew(): Promise<ForumSettings> {
    if (this.#followed && this.#loadedAt === this.#changes) return this.settings;
    this.#loading ??= this.#load().finally(() => {
      this.#loading = null;
    });
    await inTime(this.#loading, PATIENCE_MS);
    return this.settings;
  }

  markChanged(): void {
    this.#changes++;
  }

  /** While notices of the database arrive, only they mark a change. After a gap, one may have been missed. */
  follow(followed: boolean): void {
    this.#followed = followed;
    this.markChanged();
  }

  async #load(): Promise<void> {
    for (;;) {
      const at = this.#changes;
      try {
        const { settings, faulty } = readSettings(await this.#source.read());
        this.settings = settings;
        this.faulty = faulty;
        this.#source.onLoaded?.(settings);
      } catch (error) {
        // Pages that need the database say so themselves; the others are shown with the settings that we have.
        this.#source.onFailure(error);
        return;
      }
      this.#loadedAt = at;
      if (at === this.#changes) return;
    }
  }
}

export function readSettings(rows: readonly SettingRow[]) {
  const settings: Record<string, unknown> = { ...USUAL_SETTINGS };
  const faulty: FaultySetting[] = [];
  for (const { name, value } of rows) {
    if (!isSetting(name)) continue;
    const checked = readStored(name, value);
    if (checked.problem === undefined) settings[name] = checked.value;
    else faulty.push({ name, problem: checked.problem });
  }
  return { settings: settings as ForumSettings, faulty };
}

async function inTime(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
