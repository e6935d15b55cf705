import "./node-version.mjs";
import { npm } from "./npm.mjs";
import { takeNoArguments } from "./read-arguments.mjs";
import { run } from "./run.mjs";

takeNoArguments(
  "npm run audit",
  "Asks the npm registry for known vulnerabilities of the packages that run in production.",
);

const codes = { none: 0, found: 1, notChecked: 2 };

const { output } = await run(
  ...npm(["audit", "--omit=dev", "--package-lock-only", "--json", "--loglevel=silent"]),
);
const { sentences, code } = explain(output);
for (const sentence of sentences) console.log(sentence);
process.exit(code);

function explain(text) {
  const report = parse(text);
  if (!report) return notChecked(`npm audit failed: ${text.trim().split("\n").at(-1) || "no output"}`);
  if (report.statusCode)
    return notChecked(
      `The registry at ${hostOf(report.uri)} does not offer an audit (it answered ${report.statusCode})`,
    );
  if (!report.metadata) {
    const [, reason] = /failed, reason: (.*)/.exec(report.message) ?? [];
    return notChecked(
      reason ? `The registry cannot be reached (${reason})` : `npm audit failed (${report.message})`,
    );
  }
  const vulnerabilities = Object.values(report.vulnerabilities ?? {});
  const packages = report.metadata.dependencies.prod;
  if (vulnerabilities.length === 0)
    return {
      sentences: [`No known vulnerability in the ${packages} packages that run in production.`],
      code: codes.none,
    };
  return {
    sentences: [
      ...vulnerabilities.flatMap(linesOf),
      `Packages with a known vulnerability: ${vulnerabilities.length} of the ${packages} that run in production. Update Comeback, or read the advisories.`,
    ],
    code: codes.found,
  };
}

function notChecked(what) {
  return {
    sentences: [
      `${what}: nothing was checked. To ask another registry: npm_config_registry=https://registry.npmjs.org npm run audit`,
    ],
    code: codes.notChecked,
  };
}

// An advisory is listed at the package that has it; packages that depend on that package name it in `via`.
function linesOf({ name, severity, range, via }) {
  return via.map((cause) =>
    typeof cause === "string"
      ? `${severity}\t${name} ${range}\tuses ${cause}`
      : `${cause.severity}\t${name} ${cause.range}\t${cause.title}\t${cause.url}`,
  );
}

function parse(text) {
  try {
    return JSON.parse(text.slice(text.indexOf("{")));
  } catch {
    return null;
  }
}

function hostOf(uri) {
  return URL.canParse(uri) ? new URL(uri).host : uri;
}
