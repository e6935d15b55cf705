import { type ChildProcess, spawn } from "node:child_process";
import { childEnvironment } from "./environment";

/**
 * A shell in a session of its own runs the command and reads from us: however this process ends, that pipe closes, and
 * the shell sees to the command's end. Ctrl-C in the terminal reaches neither.
 */
const script = `
whenAlone=$1
shift
exec 3<&0 </dev/null
"$@" 3<&- &
child=$!
( read -r _ <&3; [ $whenAlone = kill ] && kill -KILL 0; kill -INT $child ) 2>/dev/null &
reader=$!
exec 3<&-
wait $child
code=$?
kill $reader 2>/dev/null
exit $code
`;

type Options = { ids: { uid: number; gid: number } | null; output: "pipe" | number };

/** Runs `command` no longer than this process lives; then it is interrupted, or killed with all its children. */
export function spawnWatched(
  command: string[],
  whenAlone: "interrupt" | "kill",
  options: Options,
): ChildProcess {
  const child = spawn("/bin/sh", ["-c", script, "comeback-postgres", whenAlone, ...command], {
    ...options.ids,
    cwd: "/",
    detached: true,
    env: childEnvironment(),
    stdio: ["pipe", options.output, options.output],
  });
  child.stdin?.on("error", () => undefined);
  return child;
}
