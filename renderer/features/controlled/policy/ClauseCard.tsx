import { Button, Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useId } from 'react';
import type { PolicyClause } from '../../../../shared/domain/library.ts';
import {
  wordingOf,
  type PolicyChoice,
  type PolicyDraft,
} from '../../../../shared/domain/policy.ts';
import { fillClause } from '../../../../shared/domain/template-filling.ts';
import { t } from '../../../lib/i18n.ts';
import { policyWords } from './policy-words.ts';
import classes from './ClauseGroup.module.css';

interface ClauseCardProps {
  readonly clause: PolicyClause;
  /** Null while it is not part of the policy. */
  readonly choice: PolicyChoice | null;
  readonly values: PolicyDraft['values'];
  readonly readOnly: boolean;
  readonly onChange: (choice: PolicyChoice | null) => void;
}

/** A clause to take or leave: why it is there, its wordings, and its text to edit. */
export function ClauseCard({ clause, choice, values, readOnly, onChange }: ClauseCardProps) {
  const { id, title, why, clauses, variants } = clause;
  const whyId = useId();
  const text =
    choice === null ? '' : fillClause(wordingOf(clause, choice), values, policyWords.gap);
  const isEdited = choice?.wording === null;
  return (
    <div className={classes['clause']} data-chosen={choice !== null || undefined}>
      <Checkbox
        label={title}
        classNames={{ label: classes['clauseTitle'] ?? '' }}
        aria-describedby={whyId}
        disabled={readOnly}
        checked={choice !== null}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? { clause: id, wording: -1, text: '' } : null)
        }
      />
      <p id={whyId} className={classes['why']}>
        {why} <span className={classes['answers']}>{clauses.join(', ')}</span>
      </p>
      {choice !== null && (
        <div className={classes['text']}>
          {variants.length > 0 && (
            <Radio.Group
              size="xs"
              label={t('policy.wording')}
              value={isEdited ? 'edited' : String(choice.wording)}
              onChange={(value) => {
                if (!readOnly && value !== 'edited') {
                  onChange({ clause: id, wording: Number(value), text: '' });
                }
              }}
            >
              <Stack gap={4} mt={4}>
                <Radio size="xs" value="-1" label={t('policy.wording.usual')} />
                {variants.map(({ label }, index) => (
                  <Radio key={label} size="xs" value={String(index)} label={label} />
                ))}
                {isEdited && <Radio size="xs" value="edited" label={t('policy.wording.own')} />}
              </Stack>
            </Radio.Group>
          )}
          <Textarea
            size="sm"
            aria-label={t('policy.clauseText', { title })}
            rows={2}
            dir="auto"
            readOnly={readOnly}
            value={text}
            // Once edited, the text is the organisation's own, with its values written out.
            onChange={(event) =>
              onChange({ clause: id, wording: null, text: event.currentTarget.value })
            }
          />
          {isEdited && !readOnly && (
            <Button
              size="compact-xs"
              variant="subtle"
              className={classes['restore'] ?? ''}
              leftSection={<IconRestore size={14} aria-hidden="true" />}
              onClick={() => onChange({ clause: id, wording: -1, text: '' })}
            >
              {t('policy.wording.restore')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
