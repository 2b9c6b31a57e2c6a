import { stampSettingsOf } from './stamp-settings';

test('settings: ten minutes, a whole number of them, and no authority unless one is named', () => {
  expect(stampSettingsOf({ DATA_DIR: '/data' })).toEqual({ certificateFile: '/data/audit/tsa.pem', everyMs: 600_000 });
  expect(() => stampSettingsOf({ LOG_TSA_MINUTES: '0' })).toThrow('LOG_TSA_MINUTES');
});
