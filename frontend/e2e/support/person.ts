import { AxeBuilder } from '@axe-core/playwright';
import { chromium, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

import { writeMedia, type Media, type TestCard } from './media';
import { product } from './product';

type Size = { width: number; height: number };
const PHONE: Size = { width: 360, height: 740 };
const DESK: Size = { width: 1280, height: 800 };

/** Somebody with a browser, a camera and a microphone of their own. */
export class Person {
  readonly foreignRequests: string[] = [];
  readonly policyViolations: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    this.watch(page);
  }

  static async create(
    camera: TestCard | Media,
    { phone = false, allowDevices = true }: { phone?: boolean; allowDevices?: boolean } = {},
  ): Promise<Person> {
    const { video, audio } = 'video' in camera ? camera : writeMedia(camera);
    const browser = await chromium.launch({
      executablePath: process.env['NAHBAR_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${video}`,
        `--use-file-for-fake-audio-capture=${audio}`,
        '--allow-loopback-in-peer-connection',
        '--disable-features=WebRtcHideLocalIpsWithMdns',
        '--autoplay-policy=no-user-gesture-required',
        ...(allowDevices ? ['--use-fake-ui-for-media-stream'] : ['--deny-permission-prompts']),
      ],
    });
    return Person.in(browser, phone ? PHONE : DESK);
  }

  private static async in(browser: Browser, viewport: Size): Promise<Person> {
    const context = await browser.newContext({
      baseURL: product.baseUrl,
      locale: 'de-DE',
      viewport,
      ignoreHTTPSErrors: true,
    });
    return new Person(browser, context, await context.newPage());
  }

  /** Another device: the same camera and microphone, with cookies of its own; close only this. */
  anotherDevice({ viewport = PHONE }: { viewport?: Size } = {}): Promise<Person> {
    return Person.in(this.browser, viewport);
  }

  async putAway(): Promise<void> {
    await this.context.close();
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Nothing that a blind or a keyboard user would stumble over, as far as a program can tell. */
  async expectAccessible(): Promise<void> {
    // Amid a spinner axe reads half a page: of a machine that is busy, it finds what is not there.
    await expect(this.page.locator('[data-loading]'), this.page.url()).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    expect(found, this.page.url()).toEqual([]);
  }

  /** No page needs sideways scrolling. */
  async expectFits(): Promise<void> {
    const over = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${this.page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
  }

  async expectGoodPage(): Promise<void> {
    await this.expectAccessible();
    await this.expectFits();
  }

  expectKeptToItself(): void {
    expect(this.foreignRequests).toEqual([]);
    expect(this.policyViolations).toEqual([]);
  }

  private watch(page: Page): void {
    const { host } = new URL(product.baseUrl);
    const note = (url: string) => {
      const parsed = new URL(url);
      if (['blob:', 'data:', 'about:'].includes(parsed.protocol)) return;
      if (parsed.host !== host) this.foreignRequests.push(url);
    };
    page.on('request', (request) => note(request.url()));
    page.on('websocket', (socket) => note(socket.url()));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) {
        this.policyViolations.push(message.text());
      }
    });
  }
}
