import { IncomingMessage } from "node:http";

export class Received extends IncomingMessage {
  constructor(request: IncomingMessage, body: Buffer) {
    super(request.socket);
    const { method, url, httpVersion, httpVersionMajor, httpVersionMinor, headers, rawHeaders } = request;
    Object.assign(this, {
      method,
      url,
      httpVersion,
      httpVersionMajor,
      httpVersionMinor,
      headers,
      rawHeaders,
    });
    delete headers["transfer-encoding"];
    headers["content-length"] = String(body.length);
    this.complete = true;
    this.push(body);
    this.push(null);
  }

  override _read(): void {}

  // The connection belongs to the first request and must survive an unread body.
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    done(error);
  }
}
