import { useRef, useState } from 'react';
import type { PackPlan } from '../../../shared/contract/pack-values.ts';
import { Section } from '../../components/Page.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatBytes } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { capital, manyOf } from '../../lib/record-words.ts';
import { Tag } from '../../components/Tag.tsx';
import classes from './MakePack.module.css';
import {
  assessmentsKey,
  byClause,
  documentKey,
  evidenceKey,
  holds,
  isIn,
  registerKey,
  turn,
  type Chosen,
  type Selection,
} from './pack-choice.ts';
import { noteTurned } from './pack-store.ts';
import { Piece, Pieces, PiecesOf } from './Pieces.tsx';

interface ContentPartProps {
  readonly plan: PackPlan;
  readonly selection: Selection;
  readonly chosen: Chosen;
}

/** As many pieces as one looks through without a search. */
const fewPieces = 12;

/** What goes into the pack; everything can be taken out. */
export function ContentPart({ plan, selection, chosen }: ContentPartProps) {
  const [search, setSearch] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const tick = (keys: readonly string[], on: boolean): void =>
    noteTurned(selection.profile, turn(selection, keys, on));
  const has = (key: string): boolean => isIn(selection, key);
  const parts = { plan, search, has, tick };
  return (
    <Section
      title={t('packs.make.content')}
      description={t('packs.make.content.always')}
      actions={
        plan.documents.length + plan.evidence.length > fewPieces && (
          <SearchBox
            label={t('packs.make.search')}
            value={search}
            onChange={setSearch}
            inputRef={box}
          />
        )
      }
    >
      <div className={classes['parts']}>
        <Documents {...parts} count={chosen.documents.length} />
        <Evidence {...parts} count={chosen.evidence.length} size={chosen.size} />
        <Registers {...parts} count={chosen.registers.length + (chosen.assessments ? 1 : 0)} />
      </div>
    </Section>
  );
}

interface PartProps {
  readonly plan: PackPlan;
  readonly search: string;
  readonly has: (key: string) => boolean;
  readonly tick: (keys: readonly string[], on: boolean) => void;
  /** How many are in. */
  readonly count: number;
}

function Documents({ plan, search, has, tick, count }: PartProps) {
  const requirements = useOperation('content.catalogue', undefined).data?.requirements ?? [];
  const titleOf = (clause: string): string => {
    if (clause === '') return t('packs.make.clause.none');
    if (clause === 'A') return t('packs.make.clause.A');
    const title = requirements.find(({ id }) => id === clause)?.title ?? '';
    return `${clause} ${title}`;
  };
  const found = plan.documents.filter(({ title, clauses }) => holds(search, title, ...clauses));
  const keys = found.map(documentKey);
  return (
    <PiecesOf
      name={t('packs.make.documents')}
      note={t('packs.make.ofAll', { count, all: plan.documents.length })}
      none={plan.documents.length === 0 ? t('packs.make.documents.none') : null}
      keys={keys}
      isSearch={search !== ''}
      has={has}
      tick={tick}
    >
      {byClause(found).map(({ clause, documents }) => (
        <Pieces key={clause} title={titleOf(clause)}>
          {documents.map((one) => (
            <Piece
              key={documentKey(one)}
              label={one.title}
              note={one.ready ? '' : one.missing.join(' ')}
              checked={has(documentKey(one))}
              onChange={(on) => tick([documentKey(one)], on)}
            >
              <Tag tone={one.ready ? 'good' : 'warning'}>
                {t(one.ready ? 'documents.ready' : 'documents.notReady')}
              </Tag>
            </Piece>
          ))}
        </Pieces>
      ))}
    </PiecesOf>
  );
}

function Evidence({ plan, search, has, tick, count, size }: PartProps & { readonly size: number }) {
  const found = plan.evidence.filter(({ code, title, clauses }) =>
    holds(search, code, title, ...clauses),
  );
  return (
    <PiecesOf
      name={t('packs.make.evidence')}
      note={t('packs.make.ofAllSize', {
        count,
        all: plan.evidence.length,
        size: formatBytes(size),
      })}
      none={plan.evidence.length === 0 ? t('packs.make.evidence.none') : null}
      keys={found.map(({ id }) => evidenceKey(id))}
      isSearch={search !== ''}
      has={has}
      tick={tick}
    >
      <Pieces>
        {found.map(({ id, code, title, size: bytes, hasContent }) => (
          <Piece
            key={id}
            label={`${code} ${title}`}
            checked={has(evidenceKey(id))}
            onChange={(on) => tick([evidenceKey(id)], on)}
          >
            <span className={classes['size']}>
              {hasContent ? formatBytes(bytes ?? 0) : t('packs.make.evidence.noFile')}
            </span>
          </Piece>
        ))}
      </Pieces>
    </PiecesOf>
  );
}

function Registers({ plan, search, has, tick, count }: PartProps) {
  const rows = [
    ...plan.registers.map(({ type, count: records }) => ({
      key: registerKey(type),
      label: capital(manyOf(type)),
      note: t('packs.make.records', { count: records }),
    })),
    ...(plan.assessments
      ? [{ key: assessmentsKey, label: t('packs.make.assessments'), note: '' }]
      : []),
  ];
  const found = rows.filter(({ label }) => holds(search, label));
  return (
    <PiecesOf
      name={t('packs.make.registers')}
      note={t('packs.make.ofAll', { count, all: rows.length })}
      none={rows.length === 0 ? t('packs.make.registers.none') : null}
      keys={found.map(({ key }) => key)}
      isSearch={search !== ''}
      has={has}
      tick={tick}
    >
      <Pieces>
        {found.map(({ key, label, note }) => (
          <Piece key={key} label={label} checked={has(key)} onChange={(on) => tick([key], on)}>
            <span className={classes['size']}>{note}</span>
          </Piece>
        ))}
      </Pieces>
    </PiecesOf>
  );
}
