import { ActionIcon, Autocomplete, Button, Input, Menu, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconListDetails, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { gravityOf, type ImpactHarm } from '../../../shared/domain/impact-assessment.ts';
import { impact as words } from '../../../shared/i18n/en/records/impacts.ts';
import { levelTag } from '../../../shared/documents/risk-tones.ts';
import { ValueField } from '../../components/records/fields/ValueField.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { useRiskCriteria } from '../../components/records/useRecordNames.ts';
import { Tag } from '../../components/Tag.tsx';
import { t } from '../../lib/i18n.ts';
import {
  changedAt,
  harmColumn,
  makeRisk,
  removedAt,
  withMeasure,
  type ImpactEdit,
} from './impact-edit.ts';
import classes from './HarmCard.module.css';

const { columns } = words.fields.harms;

interface HarmCardProps {
  readonly detail: RecordDetail;
  readonly edit: ImpactEdit;
  /** Its place in the record. */
  readonly at: number;
  /** Measures that are usual in its dimension. */
  readonly typical: readonly string[];
}

/** One harm with its rating, measures and what remains, and the way into the risk register. */
export function HarmCard({ detail, edit, at, typical }: HarmCardProps) {
  const { data, change, commit, flush, readOnly } = edit;
  const harm = data.harms[at];
  if (harm === undefined) return null;
  const changed = (patch: Partial<ImpactHarm>) => ({ harms: changedAt(data.harms, at, patch) });
  const groups = data.affected.map(({ group }) => group.trim()).filter((group) => group !== '');
  return (
    <div className={classes['card']} role="group" aria-label={harm.harm || t('impacts.harm.new')}>
      <div className={classes['first']}>
        <Text
          label={columns.harm.label}
          value={harm.harm}
          readOnly={readOnly}
          focus={harm.harm === '' && !readOnly}
          onChange={(value) => change(changed({ harm: value }))}
          onBlur={flush}
        />
        {!readOnly && (
          <ActionIcon
            aria-label={t('impacts.harm.remove', { harm: harm.harm })}
            title={t('impacts.harm.remove', { harm: harm.harm })}
            onClick={() => commit({ harms: removedAt(data.harms, at) })}
          >
            <IconTrash size={16} aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
      <div className={classes['rating']}>
        <Autocomplete
          label={columns.bearer.label}
          dir="auto"
          data={[...new Set(groups)]}
          readOnly={readOnly}
          value={harm.bearer}
          onChange={(bearer) => change(changed({ bearer }))}
          onBlur={flush}
        />
        {(['severity', 'likelihood', 'reversible'] as const).map((name) => (
          <Labelled key={name} label={columns[name].label}>
            <ValueField
              spec={harmColumn(name)}
              words={columns[name]}
              compact
              readOnly={readOnly}
              value={harm[name]}
              onChange={(value) => commit(changed({ [name]: value }))}
            />
          </Labelled>
        ))}
      </div>
      <div className={classes['texts']}>
        <div>
          <Text
            label={columns.measures.label}
            value={harm.measures}
            readOnly={readOnly}
            onChange={(measures) => change(changed({ measures }))}
            onBlur={flush}
          />
          {!readOnly && typical.length > 0 && (
            <Measures
              typical={typical}
              onPick={(measure) =>
                commit(changed({ measures: withMeasure(harm.measures, measure) }))
              }
            />
          )}
        </div>
        <Text
          label={columns.remains.label}
          value={harm.remains}
          readOnly={readOnly}
          onChange={(remains) => change(changed({ remains }))}
          onBlur={flush}
        />
      </div>
      <RiskLine detail={detail} harm={harm} at={at} readOnly={readOnly} />
    </div>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A label over a control that has its own name for those who do not see it. */
function Labelled({ label, children }: LabelledProps) {
  return (
    <div>
      <Input.Label component="span" labelElement="div" aria-hidden="true">
        {label}
      </Input.Label>
      {children}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  /** A harm that was just added is written at once. */
  readonly focus?: boolean;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

function Text({ label, value, readOnly, focus = false, onChange, onBlur }: TextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isNew] = useState(focus);
  useEffect(() => {
    if (isNew) field.current?.focus();
  }, [isNew]);
  return (
    <Textarea
      ref={field}
      dir="auto"
      classNames={{ input: classes['grow'] ?? '' }}
      label={label}
      readOnly={readOnly}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
    />
  );
}

interface MeasuresProps {
  readonly typical: readonly string[];
  readonly onPick: (measure: string) => void;
}

function Measures({ typical, onPick }: MeasuresProps) {
  return (
    <Menu position="bottom-start" width={420}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconListDetails size={14} aria-hidden="true" />}
        >
          {t('impacts.measures.typical')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {typical.map((measure) => (
          <Menu.Item key={measure} onClick={() => onPick(measure)}>
            {measure}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface RiskLineProps {
  readonly detail: RecordDetail;
  readonly harm: ImpactHarm;
  readonly at: number;
  readonly readOnly: boolean;
}

/** How grave it is, and its risk: the one that was made, or the button that makes one. */
function RiskLine({ detail, harm, at, readOnly }: RiskLineProps) {
  const criteria = useRiskCriteria();
  const [isMaking, setMaking] = useState(false);
  const { level, score, irreparable } = gravityOf(harm, criteria);
  const risk = detail.links.find(
    ({ relation, direction, other }) =>
      relation === 'arises-from' && direction === 'in' && other.code === harm.risk,
  )?.other;
  const isAbove = score !== null && criteria.appetite !== null && score > criteria.appetite;
  const make = async (): Promise<void> => {
    setMaking(true);
    await makeRisk(detail, at);
    setMaking(false);
  };
  return (
    <div className={classes['foot']}>
      {level !== null && (
        <Tag tone={levelTag(level, criteria.levels.length)}>
          {criteria.levels[level]?.label ?? ''}
        </Tag>
      )}
      {(isAbove || irreparable) && risk === undefined && (
        <span className={classes['warning']}>
          <IconAlertTriangle size={14} aria-hidden="true" />
          {t(isAbove ? 'impacts.harm.above' : 'impacts.harm.irreparable')}
        </span>
      )}
      <span className={classes['space']} />
      {risk !== undefined ? (
        <RecordChip record={risk} />
      ) : (
        !readOnly && (
          <Button
            size="compact-sm"
            variant={isAbove || irreparable ? 'light' : 'default'}
            loading={isMaking}
            disabled={harm.harm.trim() === ''}
            onClick={() => void make()}
          >
            {t('impacts.harm.makeRisk')}
          </Button>
        )
      )}
    </div>
  );
}
