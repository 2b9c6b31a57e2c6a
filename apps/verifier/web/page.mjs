import { lineText, verdictText, verifyPack, webCrypto } from '@quanlian/verifier-in-page';

const element = (id) => document.getElementById(id);
const bytesOf = async (input) => (input.files[0] ? new Uint8Array(await input.files[0].arrayBuffer()) : undefined);
/** So that the page shows each check as it ends. */
const painted = () => new Promise((resolve) => setTimeout(resolve));

async function trust() {
  const [key, policy, tsa] = await Promise.all(['key', 'policy', 'tsa'].map((id) => bytesOf(element(id))));
  return { ...(key && { key: new TextDecoder().decode(key).trim() }), ...(policy && { policy }), ...(tsa && { tsa }) };
}

async function show(line) {
  const item = document.createElement('li');
  item.textContent = lineText(line);
  item.className = line.ok ? 'ok' : 'failed';
  element('checks').append(item);
  await painted();
}

async function verify() {
  const verdict = element('verdict');
  element('checks').replaceChildren();
  verdict.className = '';
  verdict.textContent = '…';
  element('verify').disabled = true;
  await painted();
  try {
    const report = await verifyPack(webCrypto, await bytesOf(element('pack')), await trust(), show);
    verdict.textContent = verdictText(report);
    verdict.className = report.ok ? 'ok' : 'failed';
  } catch (error) {
    // A key or policy that is none, or a browser without Ed25519: nothing was checked.
    verdict.textContent = `NOT CHECKED ${error.message}`;
    verdict.className = 'failed';
  } finally {
    element('verify').disabled = false;
  }
}

element('pack').addEventListener('change', () => (element('verify').disabled = element('pack').files.length === 0));
element('verify').addEventListener('click', verify);
