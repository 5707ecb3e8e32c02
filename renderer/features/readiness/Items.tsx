import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { readinessSections, type ReadinessItem } from '../../../shared/domain/readiness/model.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { lackSentences } from '../../../shared/documents/readiness-words.ts';
import { Section } from '../../components/Page.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { t } from '../../lib/i18n.ts';
import { manyOf } from '../../lib/record-words.ts';
import { routes } from '../../lib/routes.ts';
import classes from './Items.module.css';

interface ItemsProps {
  readonly items: readonly ReadinessItem[];
  readonly onlyOpen: boolean;
}

/** What is expected, part by part: what is missing with the way to it, or what answers it. */
export function Items({ items, onlyOpen }: ItemsProps) {
  const shown = items.filter(({ lacks }) => !onlyOpen || lacks.length > 0);
  if (shown.length === 0) return <p>{t('readiness.allMet')}</p>;
  const sections = readinessSections.map((section) => ({
    section,
    own: blockingFirst(shown.filter((item) => item.section === section)),
  }));
  // Of what is missing, the parts that stand in the way come first.
  const ordered = onlyOpen
    ? sections.toSorted((a, b) => Number(hasBlocking(b.own)) - Number(hasBlocking(a.own)))
    : sections;
  return ordered.map(({ section, own }) => {
    return own.length === 0 ? null : (
      <Section key={section} title={t(`readiness.section.${section}`)}>
        <ul className={classes['list']}>
          {own.map((item) => (
            <Item key={item.key} item={item} />
          ))}
        </ul>
      </Section>
    );
  });
}

const isBlocking = ({ blocks, lacks }: ReadinessItem): boolean => blocks && lacks.length > 0;
const hasBlocking = (items: readonly ReadinessItem[]): boolean => items.some(isBlocking);
const blockingFirst = (items: readonly ReadinessItem[]): readonly ReadinessItem[] =>
  items.toSorted((a, b) => Number(isBlocking(b)) - Number(isBlocking(a)));

function Item({ item }: { readonly item: ReadinessItem }) {
  const { key, clause, lacks, proof, type, blocks } = item;
  const state = lacks.length === 0 ? 'met' : blocks ? 'blocks' : 'weak';
  const records = lacks.flatMap((lack) => lack.records);
  const unique = [...new Map(records.map((record) => [record.id, record])).values()];
  return (
    <li className={classes['item']} data-state={state} data-key={key}>
      <State state={state} />
      <div className={classes['body']}>
        <p className={classes['title']}>
          <span className={classes['clause']}>{clause}</span> {t(`readiness.${key}`)}
        </p>
        {state !== 'met' && (
          <>
            <p>{lackSentences(item).join(' ')}</p>
            <p className={classes['todo']}>
              {t(`readiness.${key}.todo`)}{' '}
              <Link href={addressOf(key, type)} className={classes['go']}>
                {t('readiness.do', { register: manyOf(type) })}
              </Link>
            </p>
          </>
        )}
        {(state === 'met' ? proof : unique).length > 0 && (
          <div className={classes['chips']}>
            {(state === 'met' ? proof : unique).map((record) => (
              <RecordChip key={record.id} record={record} short={state === 'met'} />
            ))}
          </div>
        )}
      </div>
    </li>
  );
}

const icons = { met: IconCircleCheck, blocks: IconCircleX, weak: IconAlertTriangle } as const;

function State({ state }: { readonly state: keyof typeof icons }) {
  const Icon = icons[state];
  return (
    <span className={classes['state']}>
      <Icon size={16} stroke={1.8} aria-hidden="true" />
      {t(`readiness.state.${state}`)}
    </span>
  );
}

/** Where it is done: screens of their own for what no register shows well. */
function addressOf(key: ReadinessItem['key'], type: RecordTypeName): string {
  switch (key) {
    case 'soa':
      return routes.soa();
    case 'policy':
      return routes.policy();
    case 'risk-process':
      return routes.riskCriteria();
    case 'audit-coverage':
      return routes.auditCoverage();
    case 'awareness':
      return routes.awareness();
    case 'needs-met':
      return routes.competenceMatrix();
    case 'application':
      return routes.certificationPlan();
    case 'records-by-process':
      return routes.allActions();
    default:
      return routes.register(type);
  }
}
