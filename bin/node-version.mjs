// Every launcher imports this file first, so it must load on a very old Node too.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(
    `Comeback needs Node 20.9 or newer, but this is Node ${process.versions.node}: install a newer version from https://nodejs.org, then try again.`,
  );
  process.exit(1);
}
