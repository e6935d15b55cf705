import { IncomingMessage } from "node:http";

/** A request whose body has arrived already, for whoever reads requests as node:http gives them. */
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

  // The connection is the first request's: it outlives a body that nobody reads.
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    done(error);
  }
}
