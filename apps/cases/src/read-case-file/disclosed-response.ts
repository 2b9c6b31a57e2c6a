import { formatBeijing } from '@quanlian/contracts';
import type { Disclosure } from '../disclosures/disclosure';
import { DisclosedResponse } from './case-file.response';

export const disclosedResponse = ({ disclosureId, legalBasis, purpose, fields, expiresAt }: Disclosure): DisclosedResponse => ({
  disclosureId,
  legalBasis,
  purpose,
  fields,
  expiresAt: formatBeijing(expiresAt),
});
