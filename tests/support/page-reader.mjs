import { Agent, get } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

// On a thread of its own, so that what the attackers cost their own process is not taken for the server's.
const { urls, everyMs } = workerData;
// One connection, as a browser has: attackers use up so many ports that a new one may meet the end of an old.
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let slowest = 0;
let asked = 0;

function ask(url) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume().once("end", () => resolve(performance.now() - began));
    }).once("error", reject);
  });
}

parentPort.on("message", () => {
  parentPort.postMessage({ slowest, asked });
  slowest = 0;
  asked = 0;
});

for (;;) {
  for (const url of urls) {
    slowest = Math.max(slowest, await ask(url));
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
