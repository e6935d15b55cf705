const PATIENCE_MS = 30_000;

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly text: string;
}

/** Somebody's browser without script: it keeps cookies, follows nothing, and comes from an address of its own, as behind a proxy. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly address: string,
  ) {}

  get(path: string): Promise<Answer> {
    return this.ask(path, { headers: { accept: "text/html" } });
  }

  /** As a page of the forum sends a form: with the answer for a script, or with a page to go on to. */
  post(path: string, fields: Readonly<Record<string, string>>, script = false): Promise<Answer> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const accept = script ? "application/json" : "text/html";
    return this.ask(path, { method: "POST", body, headers: { accept } });
  }

  keep(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  private async ask(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, this.url), {
      ...init,
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { ...init.headers, origin: this.url, "x-forwarded-for": this.address, cookie },
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      if (at > 0) this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await response.text();
    return { status: response.status, location: response.headers.get("location") ?? "", text };
  }
}

/** The hidden fields of the form that has a button with these words. */
export function hiddenFields(html: string, button: string): Record<string, string> {
  const form = html.split("<form").find((part) => part.split("</form>")[0]?.includes(button)) ?? "";
  const fields: Record<string, string> = {};
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(input)?.[1];
    if (name) fields[name] = plain(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? "");
  }
  return fields;
}

const plain = (html: string) =>
  html.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
