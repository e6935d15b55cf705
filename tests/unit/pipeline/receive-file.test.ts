import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { receiveFile, requireLength } from "@/lib/web/receive-file";

const expected = { field: "picture", most: 10 * 2 ** 20 };
const MB = 1_000_000;

function sent(form: FormData | string, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost/api/pictures", { method: "POST", body: form, headers });
}

function withFile(bytes: number, field = "picture"): FormData {
  const form = new FormData();
  form.set(field, new File([Buffer.alloc(bytes, 7)], "knee.jpg"));
  return form;
}

const refusal = (request: Request) =>
  receiveFile(request, expected).then(
    () => "taken",
    (error: Error) => error.message,
  );

describe("a file", () => {
  test("is received whole, whatever else the form says", async () => {
    const form = withFile(10 * 2 ** 20);
    form.set("note", "my knee");
    const file = await receiveFile(sent(form), expected);
    expect([file.length, file[0], file.at(-1)]).toEqual([10 * 2 ** 20, 7, 7]);
  });

  test("that declares too large a size is not read", () => {
    const request = new Request("http://localhost/", {
      method: "POST",
      headers: { "content-length": `${14 * MB}` },
    });
    expect(() => requireLength(request, expected)).toThrow(
      "This picture is 14 MB. The limit is 10 MB. Choose a smaller one.",
    );
  });

  test("a little too large is described with tenths", async () => {
    expect(await refusal(sent(withFile(10 * 2 ** 20 + 1)))).toBe(
      "This picture is 10.5 MB. The limit is 10 MB. Choose a smaller one.",
    );
  });

  test("without a declared size is read no further than the limit", async () => {
    let given = 0;
    const body = new ReadableStream({
      pull(controller) {
        given += MB;
        controller.enqueue(new Uint8Array(MB));
      },
    });
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const request = new Request("http://localhost/", {
      method: "POST",
      body,
      headers,
      duplex: "half",
    } as RequestInit);
    expect(await refusal(request)).toBe(
      "This picture is too large. The limit is 10 MB. Choose a smaller one.",
    );
    expect(given).toBeLessThan(14 * MB);
  });

  test.each([
    ["a form without it", () => sent(withFile(5, "other"))],
    ["an empty one", () => sent(withFile(0))],
    [
      "a word in its place",
      () => sent("picture=knee.jpg", { "content-type": "application/x-www-form-urlencoded" }),
    ],
    ["no form", () => sent("{}", { "content-type": "application/json" })],
    [
      "a form that breaks off",
      () => sent("--x\r\ncontent-disp", { "content-type": "multipart/form-data; boundary=x" }),
    ],
    ["nothing", () => new Request("http://localhost/", { method: "POST" })],
  ])("%s is no file", async (_, request) => {
    expect(await refusal(request())).toBe("You sent no picture. Choose one and send it again.");
  });

  test("in a form of very many parts is not parsed", async () => {
    const part = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n';
    const file =
      '--x\r\ncontent-disposition: form-data; name="picture"; filename="a"\r\n\r\nfile\r\n--x--\r\n';
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    expect(await refusal(sent(part + file, headers))).toBe("taken");
    expect(await refusal(sent(part.repeat(190_000) + file, headers))).toMatch(/has more than 16 fields/);
  });

  test("that stalls is abandoned, and a slow but steady one is not", async () => {
    const form =
      '--x\r\ncontent-disposition: form-data; name="picture"; filename="a"\r\n\r\nfile\r\n--x--\r\n';
    const slowly = (chunks: string[], everyMs: number) =>
      new Request("http://localhost/", {
        method: "POST",
        body: Readable.toWeb(
          Readable.from(
            (async function* () {
              for (const chunk of chunks) {
                yield Buffer.from(chunk);
                await new Promise((resolve) => setTimeout(resolve, everyMs).unref());
              }
            })(),
          ),
        ) as ReadableStream,
        headers: { "content-type": "multipart/form-data; boundary=x" },
        duplex: "half",
      } as RequestInit);
    const pace = { bytes: 1, everyMs: 100, deadlineMs: 2_000 };
    const steady = receiveFile(slowly(form.match(/.{1,30}/gs) ?? [], 40), expected, pace);
    const stalled = receiveFile(slowly([form.slice(0, 20), form.slice(20)], 500), expected, pace);
    await expect(stalled).rejects.toMatchObject({ code: "too_slow" });
    expect(Buffer.from(await steady).toString()).toBe("file");
  });
});
