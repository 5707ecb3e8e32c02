import { Button } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { Section } from '../../components/Page.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { FindingList } from './FindingList.tsx';
import classes from './Bodies.module.css';

/** On the page of a certification body: whether it may certify, and why not. */
export function BodyPanel({ detail }: { readonly detail: RecordDetail }) {
  const query = useOperation('certification.overview', undefined, { keepPrevious: true });
  return (
    <Section
      title={t('certification.bodies.panel')}
      description={t('certification.engagement.rule')}
      actions={
        <Button
          variant="default"
          leftSection={<IconScale size={16} aria-hidden="true" />}
          onClick={() => goTo(routes.bodies())}
        >
          {t('certification.link.compare')}
        </Button>
      }
    >
      <QueryView query={query}>
        {({ bodies }) => {
          const findings = bodies.find(({ record }) => record.id === detail.record.id)?.findings;
          if (findings === undefined || findings.length > 0) {
            return <FindingList findings={findings ?? []} />;
          }
          return <p className={classes['free']}>{t('certification.bodies.panel.clear')}</p>;
        }}
      </QueryView>
    </Section>
  );
}

/** On the page of an engagement: which bodies it excludes, or may exclude. */
export function EngagementPanel({ detail }: { readonly detail: RecordDetail }) {
  const query = useOperation('certification.overview', undefined, { keepPrevious: true });
  return (
    <Section
      title={t('certification.engagement.panel')}
      description={t('certification.engagement.rule')}
    >
      <QueryView query={query}>
        {({ bodies }) => {
          const touched = bodies
            .map(({ record, findings }) => ({
              record,
              findings: findings.filter(
                (one) => 'engagement' in one && one.engagement.id === detail.record.id,
              ),
            }))
            .filter(({ findings }) => findings.length > 0);
          if (touched.length === 0) {
            return <p className={classes['free']}>{t('certification.engagement.clear')}</p>;
          }
          return (
            <ul className={classes['touched']}>
              {touched.map(({ record, findings }) => (
                <li key={record.id}>
                  <RecordChip record={{ ...record, archived: record.archivedAt !== null }} />
                  <FindingList findings={findings} />
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
    </Section>
  );
}
