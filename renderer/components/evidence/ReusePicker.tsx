import { useCallback } from 'react';
import type { EvidenceEntry } from '../../../shared/contract/values.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import { fold } from '../../../shared/domain/search.ts';
import { kindIcon } from './kind.ts';
import { useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { Picker } from '../Picker.tsx';
import { placeKind, type EvidencePlace } from './place.ts';
import classes from './EvidenceSection.module.css';

interface ReusePickerProps {
  readonly onClose: () => void;
  readonly place: EvidencePlace;
  readonly entries: readonly EvidenceEntry[];
  /** What is there already. */
  readonly linked: readonly Evidence[];
}

/** Chooses evidence that the workspace holds already. */
export function ReusePicker({ onClose, place, entries, linked }: ReusePickerProps) {
  const link = useWrite('evidence.link');
  const find = useCallback(
    (query: string) => {
      const taken = new Set(linked.map(({ id }) => id));
      const words = fold(query).split(/\s+/).filter(Boolean);
      return entries.filter(({ evidence }) => {
        const text = fold(
          [evidence.code, evidence.title, evidence.description, evidence.location].join(' '),
        );
        return !taken.has(evidence.id) && words.every((word) => text.includes(word));
      });
    },
    [entries, linked],
  );
  return (
    <Picker<EvidenceEntry>
      onClose={onClose}
      title={t(`evidence.${placeKind(place)}.reuse`)}
      placeholder={t('evidence.reuse.placeholder')}
      none={t('evidence.reuse.none')}
      find={find}
      keyOf={({ evidence }) => evidence.id}
      onPick={({ evidence }) => link.mutate({ id: evidence.id, target: place.target })}
      render={({ evidence, links, records }) => {
        const Icon = kindIcon(evidence);
        return (
          <>
            <Icon size={16} aria-hidden="true" />
            <span className={classes['code']}>{evidence.code}</span>
            <span className={classes['name']}>{evidence.title}</span>
            <span className={classes['size']}>
              {t('evidence.uses', { count: links.length + records.length })}
            </span>
          </>
        );
      }}
    />
  );
}
