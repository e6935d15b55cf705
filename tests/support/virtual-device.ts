import type { CDPSession, Page } from "@playwright/test";

/** A device with a lock that says yes: https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/ */
export class VirtualDevice {
  private constructor(
    private readonly browser: CDPSession,
    private readonly authenticatorId: string,
  ) {}

  static async in(page: Page): Promise<VirtualDevice> {
    const browser = await page.context().newCDPSession(page);
    await browser.send("WebAuthn.enable");
    const { authenticatorId } = await browser.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new VirtualDevice(browser, authenticatorId);
  }

  async passkeys() {
    const { authenticatorId } = this;
    return (await this.browser.send("WebAuthn.getCredentials", { authenticatorId })).credentials;
  }

  /** From now on its lock says no. */
  async refuse(): Promise<void> {
    const { authenticatorId } = this;
    await this.browser.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  }
}
