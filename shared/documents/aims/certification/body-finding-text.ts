import type { BodyFinding } from '../../../domain/impartiality.ts';
import { translate } from '../../../i18n/index.ts';

/** What speaks against a certification body, as a sentence; `day` writes a day. */
export function bodyFindingText(finding: BodyFinding, day: (day: string) => string): string {
  switch (finding.kind) {
    case 'consulted':
      return finding.what === ''
        ? translate('certification.body.consulted.bare')
        : translate('certification.body.consulted', { what: finding.what });
    case 'same-firm':
    case 'same-group': {
      const { kind, firm, engagement, freeFrom } = finding;
      const { code } = engagement;
      return freeFrom === null
        ? translate(`certification.body.${kind}.open`, { firm, code })
        : translate(`certification.body.${kind}`, { firm, code, day: day(freeFrom) });
    }
    case 'long-ago': {
      const { firm, engagement } = finding;
      const ended = engagement.data.endOn ?? '';
      return translate('certification.body.long-ago', {
        firm,
        code: engagement.code,
        day: day(ended),
      });
    }
    case 'training-only':
    case 'offered':
    case 'similar-name':
      return translate(`certification.body.${finding.kind}`, {
        firm: finding.firm,
        code: finding.engagement.code,
      });
    case 'internal-auditor':
      return finding.freeFrom === null
        ? translate('certification.body.internal-auditor.open', { name: finding.name })
        : translate('certification.body.internal-auditor', {
            name: finding.name,
            day: day(finding.freeFrom),
          });
    case 'auditor-long-ago':
      return translate('certification.body.auditor-long-ago', { name: finding.name });
    case 'check-old':
    case 'quotation-expired':
      return translate(`certification.body.${finding.kind}`, { day: day(finding.on) });
    case 'not-accredited':
    case 'accreditation-applied':
    case 'accreditation-unknown':
    case 'never-checked':
      return translate(`certification.body.${finding.kind}`);
  }
}
