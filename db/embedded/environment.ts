/** None of the PG* settings of the person who starts the forum, and English messages, because we parse them. */
export function childEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}
