import { ActionIcon, Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { FactorRow } from '../../../shared/domain/audit-day-defaults.ts';
import { estimate as words } from '../../../shared/i18n/en/records/certification-bodies.ts';
import { t } from '../../lib/i18n.ts';
import classes from './EstimatePanel.module.css';

const { columns, help } = words.fields.factors;

interface FactorListProps {
  readonly rows: readonly FactorRow[];
  readonly readOnly: boolean;
  readonly onChange: (rows: readonly FactorRow[]) => void;
  /** Saved at once: for switches. */
  readonly onSwitch: (rows: readonly FactorRow[]) => void;
  readonly onBlur: () => void;
}

/** The factors: switched on and off, weighted; ready-made ones keep their words, own ones are written. */
export function FactorList({ rows, readOnly, onChange, onSwitch, onBlur }: FactorListProps) {
  const withRow = (at: number, patch: Partial<FactorRow>): readonly FactorRow[] =>
    rows.map((row, index) => (index === at ? { ...row, ...patch } : row));
  return (
    <div className={classes['factors']}>
      <p className={classes['none']}>{help}</p>
      <ul onBlur={onBlur}>
        {rows.map((row, at) => (
          <li key={at} data-applies={row.applies || undefined}>
            <div>
              <Checkbox
                // A switch that cannot be moved is still read.
                disabled={readOnly}
                label={row.factor.trim() || t('certification.estimate.factor.unnamed')}
                description={row.key === '' ? undefined : row.reason}
                checked={row.applies}
                onChange={(event) =>
                  onSwitch(withRow(at, { applies: event.currentTarget.checked }))
                }
              />
              {row.key === '' && (
                <div className={classes['own']}>
                  <TextInput
                    aria-label={t('certification.estimate.factor.name', { number: at + 1 })}
                    placeholder={columns.factor.label}
                    dir="auto"
                    maxLength={300}
                    readOnly={readOnly}
                    value={row.factor}
                    onChange={(event) =>
                      onChange(withRow(at, { factor: event.currentTarget.value }))
                    }
                  />
                  <TextInput
                    aria-label={t('certification.estimate.factor.reason', { number: at + 1 })}
                    placeholder={columns.reason.label}
                    dir="auto"
                    maxLength={300}
                    readOnly={readOnly}
                    value={row.reason}
                    onChange={(event) =>
                      onChange(withRow(at, { reason: event.currentTarget.value }))
                    }
                  />
                </div>
              )}
            </div>
            <NumberInput
              aria-label={t('certification.estimate.factor.percent', {
                factor: row.factor.trim() || String(at + 1),
              })}
              suffix=" %"
              hideControls
              min={-100}
              max={200}
              decimalScale={1}
              readOnly={readOnly}
              value={row.percent ?? ''}
              onChange={(value) =>
                onChange(withRow(at, { percent: typeof value === 'number' ? value : null }))
              }
            />
            {!readOnly && (
              <ActionIcon
                aria-label={t('certification.estimate.factor.remove', {
                  factor: row.factor.trim() || String(at + 1),
                })}
                onClick={() => onSwitch(rows.toSpliced(at, 1))}
              >
                <IconTrash size={16} aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() =>
            onSwitch([...rows, { factor: '', percent: 0, applies: true, reason: '', key: '' }])
          }
        >
          {t('certification.estimate.factor.add')}
        </Button>
      )}
    </div>
  );
}
