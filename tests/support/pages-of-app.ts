import { projectFiles } from "./sources";

const READ = /^app\/\((?<group>public|member|staff)\)(?<route>.*)\/(?:page\.tsx|route\.ts)$/;

/** What a browser can read of the app, by the folders of `app`: pages, and routes that answer GET. */
export interface AppPage {
  /** As the folders name it: "/moderation/cases/[id]". */
  readonly route: string;
  readonly group: "public" | "member" | "staff";
  readonly parameters: readonly string[];
}

export function pagesOfApp(): AppPage[] {
  return projectFiles()
    .flatMap((file): AppPage[] => {
      const { group, route } = READ.exec(file)?.groups ?? {};
      if (group === undefined || route === undefined) return [];
      const parameters = [...route.matchAll(/\[+(?:\.\.\.)?(\w+)\]+/g)].map(([, name = ""]) => name);
      return [{ route: route || "/", group: group as AppPage["group"], parameters }];
    })
    .sort((one, other) => (one.route < other.route ? -1 : 1));
}

/** The address of a page with these parameters; an optional one is left out. */
export function addressOf({ route }: AppPage, values: Readonly<Record<string, string | number>>): string {
  const path = route
    .replace(/\/\[\[\.\.\.(\w+)\]\]/g, (_, name: string) => (name in values ? `/${values[name]}` : ""))
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${route} has no ${name} in this walk.`);
      return String(value);
    });
  return path || "/";
}
