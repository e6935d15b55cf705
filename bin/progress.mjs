export async function withProgress(sentence, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const live = process.stdout.isTTY;
  console.log(`${sentence} ...`);
  const timer = setInterval(
    () => (live ? process.stdout.write(`\r  ${seconds()} s`) : console.log(`  still going, ${seconds()} s`)),
    live ? 1000 : 15_000,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (live) process.stdout.write("\r\x1b[K");
    console.log(`  done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
}
