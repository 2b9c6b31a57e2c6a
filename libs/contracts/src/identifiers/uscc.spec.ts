import { checkOrgCode, checkUscc, orgCodeCheckDigit } from './index';

describe('unified social credit codes', () => {
  it.each(['91150622MAYX0A110G', '91513300MAYX0B21XB', '12430100MBYX0D710M', '91630100MAYX0E912L', '92652300MAYX0F4A7G', '52520100MJYX0G11X0'])(
    '%s is valid by both check digits',
    (code) => {
      expect(checkUscc(code)).toEqual({ ok: true, verified: true });
    },
  );

  it.each([
    ['91150622MAYX0A1101', 'a wrong check character'],
    ['91105622MAYX0A110G', 'digits 4 and 5 swapped'],
    ['9115O622MAYX0A110G', 'the letter O'],
    ['91150622MAYX0A110', '17 characters'],
    ['91150622mayx0a110g', 'small letters'],
    ['', 'nothing'],
  ])('%s is refused for %s', (code) => {
    expect(checkUscc(code)).toMatchObject({ ok: false, reason: expect.stringMatching(/^Found .*expected/) });
  });

  it('a code whose embedded organisation code breaks its check passes unverified', () => {
    expect(checkUscc('91150622MAYX0A1150')).toEqual({ ok: true, verified: false });
  });

  it('every single wrong character is noticed', () => {
    const code = '91150622MAYX0A110G';
    for (let place = 0; place < code.length; place++) {
      for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        if (other !== code[place]) expect(checkUscc(code.slice(0, place) + other + code.slice(place + 1)).ok).toBe(false);
      }
    }
  });
});

describe('organisation codes', () => {
  it.each([
    ['MAYX0A11', '0'],
    ['MAYX0B21', 'X'],
  ])('the check character of %s is %s', (body, check) => {
    expect(orgCodeCheckDigit(body)).toBe(check);
    expect(checkOrgCode(body + check).ok).toBe(true);
  });

  it.each(['MAYX0A115', 'MAYX0A11-0', 'mayx0a110', ''])('%s is refused', (code) => {
    expect(checkOrgCode(code).ok).toBe(false);
  });
});
