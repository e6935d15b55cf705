/** What Postgres sees of our environment: none of the PG* settings of its user, and English messages. */
export function childEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}
