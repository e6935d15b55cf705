import { spawn } from "node:child_process";
import { root } from "./root.mjs";

// The command runs in its own session and reads from our pipe: however this process ends, the pipe closes and the whole session
// is ended, so that a killed launcher leaves nothing running.
const guard = `
exec 3<&0 </dev/null
"$@" 3<&- &
child=$!
( trap '' TERM; read -r _ <&3; kill -TERM 0; sleep 3; kill -KILL 0 ) 2>/dev/null &
reader=$!
exec 3<&-
trap : TERM
wait $child
code=$?
kill -KILL $reader 2>/dev/null
exit $code
`;

export function run(command, args, { env = {}, onOutput, shown = false } = {}) {
  const guarded =
    process.platform === "win32" ? [command, args] : ["/bin/sh", ["-c", guard, "comeback", command, ...args]];
  return new Promise((resolve) => {
    const child = spawn(guarded[0], guarded[1], {
      cwd: root,
      detached: process.platform !== "win32",
      env: { ...process.env, ...env },
      stdio: ["pipe", shown ? "inherit" : "pipe", shown ? "inherit" : "pipe"],
    });
    let output = "";
    const collect = (chunk) => {
      output += chunk;
      onOutput?.(String(chunk));
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.stdin.on("error", () => undefined);
    child.once("error", (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

export function runNode(args, options) {
  return run(process.execPath, args, options);
}
