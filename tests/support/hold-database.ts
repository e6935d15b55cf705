// Runs the embedded database in the folder it is given until it is ended; a test's stand-in for npm start.
import { startEmbedded } from "@/db/embedded";

startEmbedded({ dir: process.argv[2] ?? "", join: process.argv[3] === "join" }).then(
  ({ url }) => {
    console.log(`ready ${url}`);
    setInterval(() => undefined, 60_000);
  },
  (error: Error) => {
    console.error(`${error.name}: ${error.message}`);
    process.exit(1);
  },
);
