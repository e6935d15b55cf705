import { type CacheKey, cacheKey } from "@/lib/addresses/cache-keys";
import { ANYWHERE } from "@/lib/care/chosen-country";
import { careCountries } from "@/lib/care/crisis-lines";
import { timeZones } from "@/lib/words/zoned";
import { USUAL_ACCENT } from "./colour";

interface Shown {
  readonly label: string;
  readonly hint?: string;
  /** The pages to make again: no keys if only pages that are made for one reader show the setting. */
  readonly keys: readonly CacheKey[];
}

/** `usual` is the value of a setting that nobody has changed. An empty text means "not set". */
export type Setting = Shown &
  (
    | { readonly type: "text"; readonly usual: string; readonly least: number; readonly most: number }
    | { readonly type: "lines"; readonly usual: string; readonly most: number }
    /** An email address, a web address, or a few lines such as a postal address. */
    | { readonly type: "address"; readonly usual: string; readonly most: number }
    | { readonly type: "number"; readonly usual: number; readonly least: number; readonly most: number }
    /** The stored value of each option, and its words. */
    | {
        readonly type: "choice";
        readonly usual: string;
        readonly options: () => Readonly<Record<string, string>>;
      }
    | { readonly type: "colour"; readonly usual: string }
    /** A day, "2026-12-24", in the forum's time zone. */
    | { readonly type: "day"; readonly usual: string }
    /** A text of the editor, as JSON. An empty one means the usual text (usual-texts.ts). */
    | { readonly type: "document"; readonly usual: ""; readonly least: number; readonly most: number }
    /** The key of its sizes in `setting_pictures`. */
    | { readonly type: "picture"; readonly usual: string }
  );

const everyPage = [cacheKey.site];
const nowhereStored: readonly CacheKey[] = [];
const OWN_TEXT = { type: "document", usual: "", least: 0, most: 20_000, keys: everyPage } as const;

/**
 * Every setting of the forum. A new setting is one row here: the form, the checks, the history, the undo and the
 * invalidation follow. `forum()` in current.ts gives its value.
 */
export const SETTINGS = {
  name: {
    type: "text",
    usual: "Comeback",
    least: 1,
    most: 40,
    label: "Name",
    hint: "In the header, in emails and on shared links.",
    keys: everyPage,
  },
  tagline: {
    type: "text",
    usual: "Running again after an injury",
    least: 0,
    most: 90,
    label: "Tagline",
    hint: "In a few words, what the forum is for. Shown in the footer and in search results.",
    keys: everyPage,
  },
  logo: {
    type: "picture",
    usual: "",
    label: "Logo",
    hint: "A square picture: PNG, JPEG or WebP, up to 2 MB. We make all sizes.",
    keys: everyPage,
  },
  accent: {
    type: "colour",
    usual: USUAL_ACCENT,
    label: "Accent colour",
    hint: "For links and buttons. We check that everyone can read it.",
    keys: everyPage,
  },
  language: {
    type: "choice",
    usual: "en-GB",
    options: () => ENGLISH,
    label: "Language",
    hint: "Decides how dates are written. The forum’s own texts are in English only.",
    keys: everyPage,
  },
  timeZone: {
    type: "choice",
    usual: "UTC",
    options: () => Object.fromEntries(timeZones().map((zone) => [zone, zone.replaceAll("_", " ")])),
    label: "Time zone",
    hint: "For all dates on pages and in emails.",
    keys: everyPage,
  },
  contact: {
    type: "address",
    usual: "",
    most: 300,
    label: "Contact",
    hint: "An email address, the address of a contact page, or a postal address. Shown on the page “About”.",
    keys: everyPage,
  },
  imprint: {
    type: "lines",
    usual: "",
    most: 2000,
    label: "Imprint",
    hint: "Who runs the forum, and where. Many countries ask for a name and a postal address.",
    keys: everyPage,
  },
  dataProtection: {
    type: "address",
    usual: "",
    most: 300,
    label: "Contact for data protection",
    hint: "Shown on the page “Privacy”. Leave it empty if your contact answers such questions too.",
    keys: everyPage,
  },
  complaintDays: {
    type: "number",
    usual: 14,
    least: 1,
    most: 90,
    label: "Days to answer a complaint",
    hint: "The page “Complaints” promises this to readers.",
    keys: everyPage,
  },
  backupDays: {
    type: "number",
    usual: 30,
    least: 0,
    most: 3650,
    label: "Days you keep a backup",
    hint: "The page “Privacy” says how long a backup may still hold what somebody deleted. 0 if you keep none.",
    keys: everyPage,
  },
  signUp: {
    type: "choice",
    usual: "open",
    options: () => SIGN_UP,
    label: "Who can join",
    keys: nowhereStored,
  },
  leastAge: {
    type: "number",
    usual: 16,
    least: 13,
    most: 21,
    label: "Minimum age",
    hint: "Said to everyone who signs up.",
    keys: nowhereStored,
  },
  distances: {
    type: "choice",
    usual: "language",
    options: () => DISTANCES,
    label: "Distances",
    hint: "Each member can choose otherwise.",
    keys: everyPage,
  },
  country: {
    type: "choice",
    usual: "",
    options: () => ({
      "": "As the server is set up",
      [ANYWHERE]: "No country: directories of helplines",
      ...Object.fromEntries(careCountries().map(({ iso, name }) => [iso, name])),
    }),
    label: "Country",
    hint: "Decides which emergency numbers readers see first. Each reader can choose another country.",
    keys: nowhereStored,
  },
  banner: {
    type: "lines",
    usual: "",
    most: 300,
    label: "Banner",
    hint: "A notice at the top of all pages. Leave it empty for none.",
    keys: everyPage,
  },
  bannerStays: {
    type: "choice",
    usual: "dismissible",
    options: () => BANNER,
    label: "Readers can hide the banner",
    keys: everyPage,
  },
  bannerFrom: {
    type: "day",
    usual: "",
    label: "First day of the banner",
    hint: "Leave it empty to show the banner at once.",
    keys: everyPage,
  },
  bannerUntil: {
    type: "day",
    usual: "",
    label: "Last day of the banner",
    hint: "Leave it empty to show the banner until you remove it.",
    keys: everyPage,
  },
  /** The steps that an admin skipped (first-steps.ts), or "dismissed". On no settings page. */
  firstSteps: {
    type: "text",
    usual: "",
    least: 0,
    most: 100,
    label: "First steps skipped",
    keys: nowhereStored,
  },
  aboutText: { ...OWN_TEXT, label: "Text of the page “About”" },
  rulesText: { ...OWN_TEXT, label: "Text of the page “Rules”" },
  privacyText: { ...OWN_TEXT, label: "Text of the page “Privacy”" },
  helpText: { ...OWN_TEXT, label: "Text of the page “Help”" },
} as const satisfies Record<string, Setting>;

const ENGLISH = {
  "en-GB": "English, as in Britain: 24 Dec 2026",
  "en-US": "English, as in the United States: Dec 24, 2026",
  "en-AU": "English, as in Australia",
  "en-CA": "English, as in Canada",
  "en-IE": "English, as in Ireland",
  "en-NZ": "English, as in New Zealand",
  "en-ZA": "English, as in South Africa",
};

const SIGN_UP = {
  open: "Everyone",
  invited: "People with an invitation",
  closed: "Nobody for now",
};

const DISTANCES = {
  language: "By the reader’s language",
  km: "Kilometres",
  miles: "Miles",
};

const BANNER = {
  dismissible: "Yes, each reader for their own browser",
  fixed: "No",
};

export type SettingName = keyof typeof SETTINGS;
export type SettingValue = string | number;

type ValueOf<Name extends SettingName> = (typeof SETTINGS)[Name]["usual"] extends number ? number : string;
export type ForumSettings = { readonly [Name in SettingName]: ValueOf<Name> };

/** The sections of the settings page, each a form of its own. */
export const SETTING_GROUPS = {
  look: {
    title: "Name and look",
    names: ["name", "tagline", "logo", "accent", "language", "timeZone"],
  },
  contact: { title: "Contact", names: ["contact", "imprint"] },
  law: { title: "Complaints and data", names: ["dataProtection", "complaintDays", "backupDays"] },
  "signing-up": { title: "Signing up", names: ["signUp", "leastAge"] },
  units: { title: "Units and country", names: ["distances", "country"] },
  banner: { title: "Banner", names: ["banner", "bannerStays", "bannerFrom", "bannerUntil"] },
} as const satisfies Record<string, { title: string; names: readonly SettingName[] }>;

export type SettingGroup = keyof typeof SETTING_GROUPS;

export const USUAL_SETTINGS = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, { usual }]) => [name, usual]),
) as ForumSettings;

export const isSetting = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);
