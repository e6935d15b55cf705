/** db has a folder for each noun: its tables in schema.ts, its writes in writes.ts or something-writes.ts; all else reads. */
const ofANoun = "^db/(?!embedded|seed|migrations)[^/]+/";
const schemas = "^db/[^/]+/schema\\.ts$";
const writes = ["^db/[^/]+/writes\\.ts$", "^db/[^/]+/[a-z]+-writes\\.ts$"];
const outsideNode = "^(next|react|react-dom)(/|$)|node_modules/(next|react|react-dom)/";

/** The folders of lib and of lib/forum, lowest first: each imports only from those before it, types included. */
const { floors, wings } = require("./tests/architecture/floors.json");
/** What lies beside the folders of lib: errors, settings, addresses. */
const groundFiles = "^lib/[^/]+\\.ts$";

/** One rule for each folder of `parent`: nothing from the folders after it. */
function order(parent, folders) {
  return folders.slice(0, -1).map((folder, at) => ({
    name: `${parent.replace("/", "-")}-${folder}-imports-from-below`,
    severity: "error",
    from: { path: `^${parent}/${folder}/` },
    to: { path: `^${parent}/(${folders.slice(at + 1).join("|")})/` },
  }));
}

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "db-imports-nothing-of-ours",
      severity: "error",
      from: { path: "^db/" },
      to: { path: "^(app|components|lib|tests|bin)/" },
    },
    {
      name: "db-knows-no-framework",
      severity: "error",
      from: { path: "^db/" },
      to: { path: outsideNode },
    },
    {
      name: "sql-only-in-db",
      comment:
        "The sign-in adapter's one line and drizzle-kit's own settings are the exceptions; tests may look inside.",
      severity: "error",
      from: { pathNot: "^(db/|tests/|lib/auth/adapter\\.ts$|drizzle\\.config\\.ts$)" },
      to: { path: "node_modules/(drizzle-orm|pg|drizzle-kit)/" },
    },
    {
      name: "plain-node-stays-plain",
      severity: "error",
      from: {
        path: "^lib/(care|forms|forum|events|jobs|mail|import|export|cli|pipeline|rich-text)/",
      },
      to: { path: outsideNode },
    },
    ...order("lib", floors),
    ...order("lib/forum", wings),
    {
      name: "care-imports-nothing-of-ours",
      severity: "error",
      from: { path: "^lib/care/" },
      to: { path: "^(app|components|db|lib|tests|bin)/", pathNot: "^lib/care/" },
    },
    {
      name: "ground-files-import-from-the-ground",
      severity: "error",
      from: { path: groundFiles },
      to: { path: `^lib/(${floors.slice(floors.indexOf("events")).join("|")})/` },
    },
    {
      name: "components-only-show",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^(app|db|lib|tests)/",
        dependencyTypesNot: ["type-only"],
        pathNot: [
          "^(lib/actions/|lib/web/form-state\\.ts$|lib/rich-text/|lib/addresses/|lib/urls|lib/display-names|lib/text/|lib/words/|lib/outcomes/|lib/forum-settings/|lib/accessibility/|lib/statistics/|lib/time\\.ts$)",
          ofANoun,
        ],
      },
    },
    {
      name: "components-take-only-types-from-reads",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^db/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pages-write-only-through-the-pipeline",
      severity: "error",
      from: { path: "^(app|components)/" },
      to: { path: [schemas, ...writes] },
    },
    {
      name: "writes-are-for-operations",
      severity: "error",
      from: { pathNot: "^(db/|lib/forum/|lib/pipeline/|lib/events/|lib/jobs/|lib/import/|tests/)" },
      to: { path: writes },
    },
    {
      name: "reads-write-nothing",
      severity: "error",
      from: { path: ofANoun, pathNot: writes },
      to: { path: writes },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-missing",
      comment: "What is built (.build) is missing until it is built.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\.build/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(node_modules|\\.next|\\.build|\\.data|docs|next-env\\.d\\.ts)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
