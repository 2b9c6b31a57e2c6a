/** What the page is made of: the same checks as the command, on what a browser has. */
export { lineText, verdictText, verifyPack } from '@quanlian/sealed-pack';
export { webCrypto } from '@quanlian/transparency-log';
