import { runPlainServer } from '@quanlian/plain-server';
import { openTsa } from './open-tsa';
import { tsaSettingsOf } from './tsa-settings';

void runPlainServer('tsa', async (say) => {
  const place = tsaSettingsOf(process.env);
  return { place, server: await openTsa(place, say) };
});
