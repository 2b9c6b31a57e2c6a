import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventually } from '@quanlian/testing';
import type { Chromium } from './chromium';

export const PAGE = path.join(__dirname, '../../dist/verifier/quanlian-verify.html');

const IS_THERE = `document.readyState === 'complete' && document.getElementById('verify') !== null`;

/** The page that checks packs, opened from its file as somebody would who has nothing else. */
export class VerifierPage {
  private constructor(
    private readonly browser: Chromium,
    private readonly session: string,
  ) {}

  static async open(browser: Chromium): Promise<VerifierPage> {
    const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    await browser.send('Page.enable', {}, sessionId);
    const loaded = browser.heard('Page.loadEventFired', sessionId);
    await browser.send('Page.navigate', { url: pathToFileURL(PAGE).href }, sessionId);
    await loaded;
    const page = new VerifierPage(browser, sessionId);
    // The empty document that every tab begins with is complete, too, and its load event may come late: the page is the one with the button.
    await eventually(() => page.evaluate(IS_THERE), 'the page is there');
    return page;
  }

  /** What the page says of these files, and how long that took; `key` was got by another way. */
  async verify(files: { pack: string; key?: string; tsa?: string }): Promise<{ verdict: string; checks: string[]; seconds: number }> {
    for (const [id, file] of Object.entries(files)) await this.choose(id, file);
    const started = performance.now();
    await this.evaluate(`document.getElementById('verify').click()`);
    const verdict = await eventually(
      async () => {
        const text = await this.evaluate<string>(`document.getElementById('verify').disabled ? '' : document.getElementById('verdict').textContent`);
        return text === '' ? undefined : text;
      },
      'the page has a verdict',
      { timeoutMs: 120_000 },
    );
    const seconds = (performance.now() - started) / 1_000;
    return { verdict, checks: await this.evaluate(`[...document.querySelectorAll('#checks li')].map((item) => item.textContent)`), seconds };
  }

  async evaluate<T>(expression: string): Promise<T> {
    const answer = await this.browser.send<{ result: { value: T }; exceptionDetails?: { text: string } }>(
      'Runtime.evaluate',
      { expression, returnByValue: true, awaitPromise: true },
      this.session,
    );
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }

  /** By the object itself: numbers of nodes are forgotten whenever the browser counts them anew. */
  private async choose(id: string, file: string): Promise<void> {
    const { result } = await this.browser.send<{ result: { objectId: string } }>(
      'Runtime.evaluate',
      { expression: `document.getElementById('${id}')` },
      this.session,
    );
    await this.browser.send('DOM.setFileInputFiles', { objectId: result.objectId, files: [file] }, this.session);
  }
}
