import { PlainFailure } from './plain-failure.mjs';

/** Older versions cannot require() the ES modules that the services are built on. */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

export function checkNode(version = process.versions.node) {
  if (!isSupportedNode(version)) throw new PlainFailure(`Node ${version} is too old: install Node 20.19 or newer, or 22.12 or newer.`);
}
