import { runPlainServer } from '@quanlian/plain-server';
import { openWitness } from './open-witness';
import { witnessSettingsOf } from './witness-settings';

void runPlainServer('witness', async (say) => {
  const place = witnessSettingsOf(process.env);
  return { place, server: await openWitness(place, say) };
});
