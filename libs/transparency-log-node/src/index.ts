export { FileTileStore } from './file-tile-store';
export * from './key-file';
export { nodeCrypto } from './node-crypto';
export * from './signing-key';
export * from './sm2-signing-key';
export * from './verify-proof-command';
