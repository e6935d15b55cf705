import { type ChildProcess, spawn } from "node:child_process";
import { childEnvironment } from "./environment";

/** However this process ends, the pipe to the shell closes and the shell ends the command. Ctrl-C reaches neither. */
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
