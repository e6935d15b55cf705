import { writeFileSync } from "node:fs";

process.once("exit", () => writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage())));
