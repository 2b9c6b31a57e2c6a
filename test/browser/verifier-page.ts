import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventually } from '@quanlian/testing';
import type { Chromium } from './chromium';

export const PAGE = path.join(__dirname, '../../dist/verifier/quanlian-verify.html');

/** The page that checks packs, opened from its file as somebody would who has nothing else. */
export class VerifierPage {
  private constructor(
    private readonly browser: Chromium,
    private readonly session: string,
  ) {}

  static async open(browser: Chromium): Promise<VerifierPage> {
    const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', { url: pathToFileURL(PAGE).href });
    const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    const page = new VerifierPage(browser, sessionId);
    // The empty document that a new tab begins with is complete, too.
    const isThere = `document.readyState === 'complete' && document.getElementById('verify') !== null`;
    await eventually(() => page.evaluate<boolean>(isThere), 'the page is there');
    return page;
  }

  /** What the page says of these files, and how long that took; `key` was got by another way. */
  async verify(files: { pack: string; key?: string }): Promise<{ verdict: string; checks: string[]; seconds: number }> {
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

  private async choose(id: string, file: string): Promise<void> {
    const { root } = await this.browser.send<{ root: { nodeId: number } }>('DOM.getDocument', {}, this.session);
    const { nodeId } = await this.browser.send<{ nodeId: number }>('DOM.querySelector', { nodeId: root.nodeId, selector: `#${id}` }, this.session);
    await this.browser.send('DOM.setFileInputFiles', { nodeId, files: [file] }, this.session);
  }
}
