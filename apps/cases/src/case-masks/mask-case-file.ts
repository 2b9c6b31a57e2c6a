import { maskKeyText, maskNumbers } from '@quanlian/access';
import type { Mask } from '@quanlian/access';
import type { CaseFile } from '@quanlian/case-file';
import type { OpenSuggestion } from '../moments/open-suggestions';

/** The case file as somebody may see it. States, deadlines and what happened when are plain; keys, names, numbers and people are not. */
export function maskCaseFile(file: CaseFile, mask: Mask): CaseFile {
  const key = (text: string): string => String(maskKeyText(text, mask, {}));
  const official = (value: string): string => String(mask({ kind: 'official', value }));
  return {
    ...file,
    operator: key(file.operator),
    names: file.names.map((value) => String(mask({ kind: 'identity', value }))),
    keys: file.keys.map(key),
    findings: file.findings.map((finding) => ({
      ...finding,
      about: key(finding.about),
      numbers: maskNumbers(finding.numbers, mask, {}) as typeof finding.numbers,
    })),
    ...(file.decisions && {
      decisions: file.decisions.map((one) => ({ ...one, decision: String(mask({ kind: 'text', value: one.decision })) })),
    }),
    obligations: file.obligations.map(({ waiver, ...duty }) => ({
      ...duty,
      ...(waiver && {
        waiver: {
          ...waiver,
          by: official(waiver.by),
          second: official(waiver.second),
          ...(waiver.reason !== undefined && { reason: String(mask({ kind: 'text', value: waiver.reason })) }),
        },
      }),
    })),
  };
}

const REASON = /^(address|name|similar name) (.+)$/s;

/** A suggestion says by which address or name it came about. */
export const maskSuggestion = (suggestion: OpenSuggestion, mask: Mask): OpenSuggestion => ({
  ...suggestion,
  because: suggestion.because.map((reason) => {
    const [, what, value] = REASON.exec(reason) ?? [];
    const shown = String(mask({ kind: what === 'address' ? 'address' : 'identity', value: value ?? reason }));
    return what === undefined ? shown : `${what} ${shown}`;
  }),
});
