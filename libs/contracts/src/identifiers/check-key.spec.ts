import { KEY_KINDS } from '../envelope';
import { checkKey } from './check-key';

const accepted: [string, string][] = [
  ['division', '15'],
  ['division', '1506'],
  ['division', '150600'],
  ['division', '150622'],
  ['division', '660000'],
  ['division', '000000'],
  ['ip', '203.0.113.21'],
  ['ip', '2001:db8::1'],
  ['ip', '203.0.113.64/28'],
  ['cidr', '203.0.113.64/28'],
  ['cidr', '2001:db8::/32'],
  ['cidr', '::ffff:192.0.2.0/120'],
  ['meter', '1500010000000000000101'],
  ['meter', '000000000101'],
  ['account-no', 'grid-nm:1500000000101'],
  ['sub-meter', 'SUB-GZ-EX-24R'],
  ['plant', 'plant:sc-ex-01'],
  ['facility', 'facility:gz-ex-02'],
  ['bank-token', 'bt_31aa'],
  ['org-name', '示例售电有限公司'],
  ['address', '鄂尔多斯市准格尔旗示例产业园1号'],
  ['org-code', 'MAYX0A110'],
];

const refusals: [string, string, string][] = [
  ['division', '99', 'an unknown province'],
  ['division', '150', 'three digits'],
  ['division', '150022', 'a county without a city'],
  ['division', '15062A', 'a letter'],
  ['ip', '203.0.113.256', 'an octet too large'],
  ['ip', '100.64.0.1', 'a carrier-shared address'],
  ['ip', 'fe80::1%eth0', 'a zone'],
  ['ip', '', 'nothing'],
  ['cidr', '203.0.113.65/28', 'bits after the prefix'],
  ['cidr', '203.0.113.64/33', 'a prefix too long'],
  ['cidr', '203.0.113.64', 'no prefix'],
  ['cidr', '2001:db8::1/32', 'bits after the prefix'],
  ['meter', '15000100000000000001', '20 digits'],
  ['account-no', '1500000000101', 'no operator'],
  ['account-no', 'grid-nm:15', 'too few digits'],
  ['person-token', '11010519491231002X', 'an identity number in the clear'],
  ['phone-token', '13800138000', 'a phone number in the clear'],
  ['bank-token', '6222 0200 0000 0000 000', 'a card number in the clear'],
  ['org-name', ' 示例 ', 'white space at the ends'],
  ['address', '示例\u200b', 'a zero-width character'],
  ['email', 'a@b', 'an unknown kind'],
  ['constructor', 'x', 'a name of Object.prototype'],
];

describe('checkKey', () => {
  it.each(accepted)('%s %s is accepted', (kind, value) => {
    expect(checkKey(kind, value)).toEqual({ ok: true, verified: true });
  });

  it.each(refusals)('%s %j is refused for %s', (kind, value) => {
    expect(checkKey(kind, value)).toMatchObject({ ok: false, reason: expect.any(String) });
  });

  it('every kind of the closed list has a check', () => {
    for (const kind of KEY_KINDS) expect(checkKey(kind, '')).not.toMatchObject({ reason: expect.stringContaining('key kind') });
  });
});
