import { ControlTest, answered, ofType } from './control-test';

export const creditReceipt: ControlTest = {
  policyId: 'N1283-09-2',
  asks: 'Is the receipt of the credit platform kept with each commitment?',
  over: 'case',
  check: (history) =>
    ofType(history, 'commitment.signed').map((signed) =>
      answered(
        signed,
        signed.evidence.some(({ sha256 }) => sha256 !== ''),
      ),
    ),
};
