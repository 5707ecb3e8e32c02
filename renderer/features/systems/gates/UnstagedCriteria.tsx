import { ActionIcon, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { lifecycleStages } from '../../../../shared/domain/library.ts';
import type { Gate } from '../../../../shared/domain/lifecycle.ts';
import { Section } from '../../../components/Page.tsx';
import { t } from '../../../lib/i18n.ts';
import { stageText } from './words.ts';
import classes from './Gates.module.css';

interface UnstagedCriteriaProps {
  readonly gates: readonly Gate[];
  readonly readOnly: boolean;
  readonly onSave: (gates: readonly Gate[]) => void;
}

/** Criteria that nobody gave a stage yet, e.g. from an import. */
export function UnstagedCriteria({ gates, readOnly, onSave }: UnstagedCriteriaProps) {
  const own = gates.flatMap((gate, index) => (gate.stage === null ? [{ gate, index }] : []));
  if (own.length === 0) return null;
  return (
    <Section title={t('systems.gates.unstaged')} description={t('systems.gates.unstagedAbout')}>
      <ul className={classes['rows']}>
        {own.map(({ gate, index }) => (
          <li key={index} className={classes['row']}>
            <div className={classes['rowHead']}>
              <p className={classes['wording']} dir="auto">
                {gate.criterion}
              </p>
              {!readOnly && (
                <>
                  <Select
                    size="xs"
                    aria-label={t('systems.gates.stage')}
                    placeholder={t('systems.gates.stage')}
                    data={lifecycleStages.map((value) => ({ value, label: stageText(value) }))}
                    value={null}
                    onChange={(stage) =>
                      onSave(gates.map((one, at) => (at === index ? { ...one, stage } : one)))
                    }
                  />
                  <ActionIcon
                    aria-label={t('systems.gates.remove', { criterion: gate.criterion })}
                    onClick={() => onSave(gates.filter((_, at) => at !== index))}
                  >
                    <IconTrash size={14} aria-hidden="true" />
                  </ActionIcon>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
