import { IconAlertTriangle, IconBan, IconCircleCheck } from '@tabler/icons-react';
import { levelOf, type BodyFinding } from '../../../shared/domain/impartiality.ts';
import { bodyFindingText } from '../../../shared/documents/aims/certification/body-finding-text.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import classes from './Bodies.module.css';

/** What speaks against a body, what excludes it first. */
export function FindingList({ findings }: { readonly findings: readonly BodyFinding[] }) {
  if (findings.length === 0) {
    return (
      <p className={classes['clear']}>
        <IconCircleCheck size={14} aria-hidden="true" />
        {t('certification.bodies.clear')}
      </p>
    );
  }
  return (
    <ul className={classes['findings']}>
      {findings.map((finding, at) => {
        const level = levelOf(finding);
        const Icon = level === 'warning' ? IconAlertTriangle : IconBan;
        return (
          <li key={at} data-level={level}>
            <Icon size={14} aria-hidden="true" />
            <span dir="auto">
              <strong>
                {t('certification.level.said', { level: t(`certification.level.${level}`) })}
              </strong>{' '}
              {bodyFindingText(finding, formatDay)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
