/** Puts the reading of a word in brackets, where the page does not. */
export class Readings {
  private hasBrackets = false;
  private isOpen = false;

  start(name: string): string {
    if (name === "ruby") this.hasBrackets = false;
    if (name === "rp") this.hasBrackets = true;
    const before = /^(?:rt|rp|rb|rtc)$/.test(name) ? this.close() : "";
    if (name !== "rt" || this.hasBrackets) return before;
    this.isOpen = true;
    return `${before}(`;
  }

  end(name: string): string {
    return name === "rt" || name === "ruby" ? this.close() : "";
  }

  private close(): string {
    const after = this.isOpen ? ")" : "";
    this.isOpen = false;
    return after;
  }
}
