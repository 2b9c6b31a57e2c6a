import type { Server } from 'node:http';
import type { Say } from '@quanlian/plain-server';
import { pemOf } from '@quanlian/time-stamps';
import { openSigner } from './key-and-certificate';
import { TimeStampAuthority } from './time-stamp-authority';
import { tsaServer } from './tsa-server';
import type { TsaSettings } from './tsa-settings';

/** The authority with its key, ready to listen. */
export async function openTsa(settings: TsaSettings, say: Say): Promise<Server> {
  const signer = await openSigner(settings);
  return tsaServer(new TimeStampAuthority(signer), pemOf(signer.certificate), say);
}
