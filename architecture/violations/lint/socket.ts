import { connect } from 'node:net';

export const ask = (): unknown => connect(7106);
