import { IconAlertSquareRounded, IconAlertTriangle, IconCircleDashed } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { isContradiction } from '../../../shared/domain/soa.ts';
import { StatusChip } from '../../components/records/StatusChip.tsx';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import {
  decisionPatch,
  findingText,
  type Decision,
  type SoaGroup,
  type SoaLine,
} from './soa-data.ts';
import classes from './SoaList.module.css';

interface SoaListProps {
  readonly groups: readonly SoaGroup[];
  readonly currentId: string | null;
  readonly onOpen: (id: string) => void;
  readonly readOnly: boolean;
}

/** All lines by group: arrows move, Y and N decide, Enter goes to the justification. */
export function SoaList({ groups, currentId, onOpen, readOnly }: SoaListProps) {
  const list = useRef<HTMLDivElement>(null);
  const lines = groups.flatMap((group) => group.lines);
  const stopId = currentId ?? lines[0]?.record.id ?? null;
  const focus = (id: string): void =>
    list.current?.querySelector<HTMLElement>(`[data-line="${id}"]`)?.focus();
  useEffect(() => {
    if (currentId === null) return;
    list.current?.querySelector(`[data-line="${currentId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  const go = (line: SoaLine | undefined): void => {
    if (line === undefined) return;
    onOpen(line.record.id);
    focus(line.record.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const id = (event.target as Element).closest('[data-line]')?.getAttribute('data-line');
    const at = lines.findIndex(({ record }) => record.id === id);
    const line = lines[at];
    if (line === undefined) return;
    const step = steps[event.key];
    const decision = readOnly ? undefined : decisions[event.key.toLowerCase()];
    if (step !== undefined) go(lines[step(at, lines.length)]);
    else if (decision !== undefined) void decide(line, decision);
    else if (event.key === 'Enter') {
      onOpen(line.record.id);
      // The pane of another line is drawn first.
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('[data-field="justification"] textarea')?.focus(),
      );
    } else return;
    event.preventDefault();
  };
  return (
    <div className={classes['list']} ref={list} onKeyDown={onKeyDown}>
      <p className={classes['hint']}>{t('soa.list.keys')}</p>
      {groups.map(({ id, title, lines: own }) => (
        <section key={id} aria-labelledby={`soa-${id}`}>
          <h2 className={classes['group']} id={`soa-${id}`}>
            <span>{title}</span>
            <span className={classes['count']} data-figures>
              {t('soa.group.count', {
                decided: own.filter(({ record }) => record.data.applicable !== null).length,
                total: own.length,
              })}
            </span>
          </h2>
          <ul className={classes['lines']}>
            {own.map((line) => (
              <Line
                key={line.record.id}
                line={line}
                isCurrent={line.record.id === currentId}
                isStop={line.record.id === stopId}
                onOpen={onOpen}
                readOnly={readOnly}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

const decisions: Readonly<Record<string, 'yes' | 'no'>> = { y: 'yes', n: 'no' };

/** Decides a line; deciding the same again takes the decision back. */
async function decide({ record }: SoaLine, wanted: 'yes' | 'no'): Promise<void> {
  const decision: Decision = record.data.applicable === wanted ? null : wanted;
  const { status, applicable } = decisionPatch(record, decision);
  try {
    await call('record.save', { id: record.id, patch: { status, data: { applicable } } });
  } catch (error) {
    notifyError(error);
  }
}

interface LineProps {
  readonly line: SoaLine;
  readonly isCurrent: boolean;
  readonly isStop: boolean;
  readonly onOpen: (id: string) => void;
  readonly readOnly: boolean;
}

function Line({ line, isCurrent, isStop, onOpen, readOnly }: LineProps) {
  const { record, code, riskCount } = line;
  const { applicable } = record.data;
  return (
    <li className={classes['line']} data-current={isCurrent || undefined}>
      <button
        type="button"
        className={classes['open']}
        data-line={record.id}
        aria-current={isCurrent || undefined}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onOpen(record.id)}
      >
        <span className={classes['code']} data-figures>
          {code}
        </span>
        <span className={classes['title']} title={record.title} dir="auto">
          {record.title}
        </span>
        <Flag line={line} />
        <span className={classes['risks']} data-figures>
          {riskCount > 0 && (
            <>
              <IconAlertSquareRounded
                size={14}
                role="img"
                aria-label={t('soa.risks', { count: riskCount })}
                title={t('soa.risks', { count: riskCount })}
              />
              <span aria-hidden="true">{formatNumber(riskCount)}</span>
            </>
          )}
        </span>
        <span className={classes['status']}>
          {applicable !== null && <StatusChip type="control" status={record.status} />}
        </span>
      </button>
      <span className={classes['decision']} role="group" aria-label={t('soa.decision', { code })}>
        {(['yes', 'no'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className={classes['choice']}
            aria-pressed={applicable === one}
            disabled={readOnly}
            // The keys Y and N do the same; the pane beside has it in the tab order.
            tabIndex={-1}
            onClick={() => void decide(line, one)}
          >
            {t(`soa.${one}`)}
          </button>
        ))}
      </span>
    </li>
  );
}

/** Shape and tip where something is contradictory or to do; an undecided line shows that itself. */
function Flag({ line }: { readonly line: SoaLine }) {
  const findings = line.findings.filter(({ kind }) => kind !== 'undecided');
  if (findings.length === 0) return <span className={classes['flag']} />;
  const isBad = findings.some(isContradiction);
  const Icon = isBad ? IconAlertTriangle : IconCircleDashed;
  const text = findings.map(findingText).join('\n');
  return (
    <span className={classes['flag']} data-bad={isBad || undefined} title={text}>
      <Icon size={14} role="img" aria-label={text} />
    </span>
  );
}
