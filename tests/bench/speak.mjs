/** Starts when told how, and tells what this process has cost whenever asked. */
export function speakWithBench(start) {
  process.on("disconnect", () => process.exit());
  process.on("message", async (message) => {
    if (message.cpu) process.send(process.cpuUsage());
    else if (message.memory) process.send(process.memoryUsage());
    else process.send({ port: await start(message.options) });
  });
}
