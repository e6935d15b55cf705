import { createServer } from "node:http";
import { speakWithBench } from "./speak.mjs";

speakWithBench(async ({ answers }) => {
  const known = new Map(answers.map((answer) => [answer.url, { ...answer, body: Buffer.from(answer.body) }]));
  const server = createServer((request, response) => {
    const { status, headers, body } = known.get(request.url);
    response.writeHead(status, headers);
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server.address().port;
});
