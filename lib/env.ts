import path from "node:path";
import { z } from "zod";
import { StartError } from "@/db/embedded/start-error";
import { careCountries } from "@/lib/care/crisis-lines";
import { akismetIn, akismetVariables } from "./env-akismet";
import { backupEveryMs, backupVariables } from "./env-backups";
import { bucketOf, bucketVariables, missingOfBucket } from "./env-bucket";
import { providerSettings, providersIn } from "./env-providers";
import { proxiesIn, wrongInProxies } from "./env-proxies";

const postgresUrl = z
  .string()
  .refine(
    (url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url),
    "must look like postgres://user:password@host:5432/name",
  );

const webOrigin = z
  .string()
  .refine(
    (url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol),
    "must look like https://forum.example.org",
  )
  .transform((url) => new URL(url).origin);

const proxies = z.string().superRefine((list, context) => {
  const message = wrongInProxies(list);
  if (message) context.addIssue({ code: "custom", message });
});

const country = z
  .string()
  .regex(/^[a-z]{2}$/i, "must be the two letters of a country, such as GB")
  .transform((code) => code.toUpperCase())
  .refine(
    (code) => careCountries().some(({ iso }) => iso === code),
    "must be a country in lib/care/crisis-lines.json; for any other country, leave the setting out",
  );

const settings = z.object({
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  PORT: z.coerce
    .number("must be a number")
    .int()
    .min(1, "must be 1 to 65535")
    .max(65_535, "must be 1 to 65535")
    .default(3000),
  HOST: z.string().optional(),
  PUBLIC_URL: webOrigin.optional(),
  TRUSTED_PROXIES: proxies.optional(),
  COUNTRY: country.optional(),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  SMTP_URL: z
    .string()
    .refine(
      (url) => /^smtps?:\/\/./.test(url) && URL.canParse(url),
      "must look like smtp://user:password@host:587",
    )
    .optional(),
  MAIL_FROM: z.string().optional(),
  METRICS_TOKEN: z.string().min(32, "must have at least 32 characters").optional(),
  DATA_DIR: z.string().default(".data"),
  UPLOADS_DIR: z.string().optional(),
  ...backupVariables,
  ...bucketVariables,
  ...akismetVariables,
  ...providerSettings,
});

export type Env = ReturnType<typeof readEnv>;

/** An empty variable counts as not set. */
export function readEnv(source: Record<string, string | undefined> = process.env) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = settings.safeParse(given);
  if (!result.success) throw new StartError(sentence(result.error));
  const env = result.data;
  const missing = missingOfBucket(env);
  if (missing.length > 0)
    throw new StartError(
      `Comeback cannot use a bucket without ${missing.join(" and ")}: set that too, or remove all S3_ settings.`,
    );
  const dataDir = absolute(env.DATA_DIR);
  return {
    databaseUrl: env.DATABASE_URL,
    databaseDirectUrl: env.DATABASE_DIRECT_URL,
    port: env.PORT,
    host: env.HOST ?? "127.0.0.1",
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    trustedProxies: proxiesIn(env.TRUSTED_PROXIES),
    country: env.COUNTRY ?? null,
    authSecret: env.AUTH_SECRET,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? "Comeback <comeback@localhost>",
    metricsToken: env.METRICS_TOKEN ?? null,
    dataDir,
    uploadsDir: absolute(env.UPLOADS_DIR ?? `${dataDir}/uploads`),
    fetchedDir: `${dataDir}/fetched-pictures`,
    bucket: bucketOf(env),
    providers: providersIn(env),
    akismet: akismetIn(env),
    outboxDir: `${dataDir}/outbox`,
    backups: {
      everyMs: backupEveryMs(env.BACKUP_EVERY, { embedded: isEmbedded(source) }),
      keep: env.BACKUP_KEEP,
      dir: absolute(env.BACKUP_DIR ?? `${dataDir}/backups`),
      passphrase: env.BACKUP_PASSPHRASE,
      passphraseFile: env.BACKUP_PASSPHRASE_FILE,
    },
  };
}

/** The start publishes the address of the embedded database to Next as DATABASE_URL. */
function isEmbedded({ DATABASE_URL, COMEBACK_DATABASE }: Record<string, string | undefined>): boolean {
  return !DATABASE_URL || COMEBACK_DATABASE === "embedded";
}

// Next would take a resolved path for files to ship, and would trace the whole project.
function absolute(folder: string): string {
  return path.resolve(/* turbopackIgnore: true */ folder);
}

function sentence(error: z.ZodError): string {
  const wrong = error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  return `A setting in the environment is wrong: ${wrong.join("; ")}.`;
}
