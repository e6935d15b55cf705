import { exportsOf } from "./exports";
import { projectFiles, reachableFrom } from "./sources";

const own = projectFiles().filter((file) => /^app\/(?!\(public\)).*\/(?:route|page)\.tsx?$/.test(file));
const layouts = projectFiles().filter((file) =>
  /^app\/(?!\(public\)).*layout\.tsx$|^app\/layout\.tsx$/.test(file),
);
/** They only pass on types and words. */
const WITHOUT_ACTIONS = ["care", "form-state", "found", "tags"].map((name) => `lib/actions/${name}.ts`);

/** Every route that a browser can send something to, as the folders of `app` name it. */
export function postRoutes(): string[] {
  return own.filter((file) => (/\/route\.tsx?$/.test(file) ? hasPost(file) : hasAction(file))).map(routeOf);
}

const hasPost = (file: string) => exportsOf(file).has("POST");

function hasAction(page: string): boolean {
  const around = layouts.filter((layout) => page.startsWith(layout.slice(0, layout.lastIndexOf("/"))));
  return [...reachableFrom([page, ...around])].some(
    (file) => file.startsWith("lib/actions/") && !WITHOUT_ACTIONS.includes(file),
  );
}

const routeOf = (file: string) =>
  file
    .replace(/^app/, "")
    .replace(/\/\([^)]*\)/g, "")
    .replace(/\/(?:route|page)\.tsx?$/, "");

/** An address that the route answers. */
export const sampleOf = (route: string) =>
  route
    .replace("[...nextauth]", "callback/email")
    .replace("[kind]", "comment")
    .replace(/\[\w+\]/g, "4");
