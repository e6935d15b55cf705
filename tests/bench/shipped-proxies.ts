import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findPort } from "@/db/embedded/connection";
import { endLater } from "./ending";
import { scratchFolder } from "./scratch";

/** Files. */
interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** The shipped file before two instances; `more` stands beside its servers in the http block. */
export async function startNginx(
  [first, second = first]: readonly number[],
  more = (_: Certificate) => "",
): Promise<string> {
  const folder = await scratchFolder();
  const port = await findPort();
  const pem = join(folder, "pem");
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "2",
      "-subj",
      "/CN=localhost",
      "-keyout",
      pem,
      "-out",
      `${pem}.crt`,
    ],
    { stdio: "ignore" },
  );
  const shipped = (await readFile("deploy/nginx.conf", "utf8"))
    .replace("127.0.0.1:3000", `127.0.0.1:${first}`)
    .replace("127.0.0.1:3001", `127.0.0.1:${second}`)
    .replace(/^.*\[::\].*$/gm, "")
    .replace("listen 80;", `listen 127.0.0.1:${await findPort()};`)
    .replace("listen 443 ssl http2;", `listen 127.0.0.1:${port} ssl http2;`)
    .replace(/\S+fullchain\.pem/, `${pem}.crt`)
    .replace(/\S+privkey\.pem/, pem)
    .replace("/var/cache/nginx/comeback", join(folder, "cache"))
    .replace("/var/log/nginx/comeback.log", join(folder, "log"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  await mkdir(join(folder, "cache"));
  await writeFile(
    join(folder, "nginx.conf"),
    `daemon off; pid ${join(folder, "nginx.pid")}; error_log stderr; ${process.getuid?.() === 0 ? "user root;" : ""}
     events {} http { ${temporary.join(" ")} ${shipped} ${more({ certificate: `${pem}.crt`, key: pem })} }`,
  );
  await run("nginx", ["-c", join(folder, "nginx.conf")]);
  // The certificate is this bench's own.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
  return `https://127.0.0.1:${port}`;
}

export async function startCaddy(ports: readonly number[]): Promise<string> {
  const folder = await scratchFolder();
  const port = await findPort();
  const file = join(folder, "Caddyfile");
  await writeFile(file, `{\n\tadmin off\n}\n${await readFile("deploy/Caddyfile", "utf8")}`);
  const env = {
    DOMAIN: `http://localhost:${port}`,
    INSTANCES: ports.map((each) => `127.0.0.1:${each}`).join(" "),
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  };
  await run("caddy", ["run", "--config", file, "--adapter", "caddyfile"], env);
  return `http://localhost:${port}`;
}

async function run(command: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: "ignore" });
  const failed = once(child, "error").then(() =>
    Promise.reject(new Error(`${command} is not installed here`)),
  );
  await Promise.race([once(child, "spawn"), failed]);
  endLater(async () => {
    if (child.exitCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  });
}

export async function untilReached(url: string): Promise<void> {
  for (const began = Date.now(); Date.now() - began < 20_000; await pause(100)) {
    const answered = await fetch(`${url}/settings`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
  }
  throw new Error(`${url} does not answer`);
}
