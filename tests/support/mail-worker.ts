import { startJobs } from "@/lib/jobs/start";

// A process that does nothing but jobs, to be ended in the middle of one.
await startJobs({ databaseUrl: process.env.DATABASE_URL ?? "" });
