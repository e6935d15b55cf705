import { startServer } from "../../.build/server.js";
import { speakWithBench } from "./speak.mjs";

speakWithBench(async ({ databaseUrl, storeBytes }) => {
  const server = await startServer({
    port: 0,
    host: "127.0.0.1",
    databaseUrl,
    storeBytes,
    publicUrl: "http://localhost:3000",
    uploadsDir: "/nonexistent",
  });
  return server.address.port;
});
