import { setTimeout as sleep } from 'node:timers/promises';

it('arrives in the end', () => sleep(2000));
