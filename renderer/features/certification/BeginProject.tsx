import { Button, NumberInput, Select } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import {
  stepTimes,
  typicalPlan,
  usualDays,
  type Complexity,
  type Maturity,
  type PlanBasis,
} from '../../../shared/domain/certification-plan.ts';
import { daysBetween } from '../../../shared/domain/common.ts';
import { projectSteps } from '../../../shared/domain/records/certification.ts';
import { project as words } from '../../../shared/i18n/en/records/certification.ts';
import { stepName } from '../../../shared/documents/aims/certification/step-words.ts';
import { DayField } from '../../components/DayField.tsx';
import { EmptyState } from '../../components/states.tsx';
import { useWrite } from '../../lib/api.ts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import classes from './BeginProject.module.css';

const optionsOf = <T extends string>(
  options: Readonly<Record<T, string>>,
): { readonly value: T; readonly label: string }[] =>
  (Object.entries(options) as [T, string][]).map(([value, label]) => ({ value, label }));

const complexities = optionsOf<Complexity>(words.fields.complexity.options);
const maturities = optionsOf<Maturity>(words.fields.maturity.options);

/** Where there is no project: four entries, what they come to, and the beginning. */
export function BeginProject({ beginning }: { readonly beginning: PlanBasis }) {
  const readOnly = useReadOnly();
  if (readOnly) {
    return (
      <EmptyState
        icon={IconCertificate}
        title={t('certification.empty.title')}
        body={t('certification.empty.readOnly')}
      />
    );
  }
  // The form is what to do next: it has to be seen without scrolling.
  return (
    <div className={classes['begin']}>
      <div className={classes['lead']}>
        <h2>{t('certification.empty.title')}</h2>
        <p>{t('certification.empty.body')}</p>
      </div>
      <BeginForm beginning={beginning} />
    </div>
  );
}

function BeginForm({ beginning }: { readonly beginning: PlanBasis }) {
  const begin = useWrite('certification.begin');
  const [startOn, setStartOn] = useState<string | null>(beginning.startOn);
  const [persons, setPersons] = useState<number | ''>(beginning.persons);
  const [complexity, setComplexity] = useState<Complexity>(beginning.complexity);
  const [maturity, setMaturity] = useState<Maturity>(beginning.maturity);
  const basis =
    startOn === null || persons === '' || persons < 1
      ? null
      : { startOn, persons, complexity, maturity };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (basis === null) return;
    begin.mutate(basis, { onSuccess: () => noteWithUndo(t('certification.begun')) });
  };
  return (
    <form
      className={classes['form']}
      onSubmit={submit}
      aria-label={t('certification.begin.button')}
    >
      <DayField
        label={t('certification.begin.startOn')}
        value={startOn}
        onChange={setStartOn}
        withAsterisk
      />
      <NumberInput
        label={t('certification.begin.persons')}
        description={t('certification.begin.persons.help')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={persons}
        min={1}
        max={1_000_000}
        allowDecimal={false}
        withAsterisk
        onChange={(value) => setPersons(typeof value === 'number' ? value : '')}
      />
      <Select
        label={t('certification.begin.complexity')}
        description={t('certification.begin.complexity.help')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={complexities}
        allowDeselect={false}
        value={complexity}
        onChange={(value) => setComplexity(known(complexities, value) ?? complexity)}
      />
      <Select
        label={t('certification.begin.maturity')}
        description={t('certification.begin.maturity.help')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={maturities}
        allowDeselect={false}
        value={maturity}
        onChange={(value) => setMaturity(known(maturities, value) ?? maturity)}
      />
      <p className={classes['forecast']} role="status">
        {basis === null ? t('certification.begin.forecast.none') : forecast(basis)}
      </p>
      <div className={classes['end']}>
        <Button type="submit" loading={begin.isPending} disabled={basis === null}>
          {t('certification.begin.button')}
        </Button>
      </div>
    </form>
  );
}

const known = <T extends string>(
  options: readonly { readonly value: T }[],
  value: string | null,
): T | undefined => options.find((one) => one.value === value)?.value;

/** "About 11 months: certificate around 3 May 2027 …". */
function forecast(basis: PlanBasis): string {
  const end = typicalPlan(basis).at(-1)?.until ?? basis.startOn;
  const months = Math.round(daysBetween(basis.startOn, end) / 30.44);
  const [longest = projectSteps[0]] = projectSteps.toSorted(
    (a, b) => usualDays(b, basis) - usualDays(a, basis) || stepTimes[b].most - stepTimes[a].most,
  );
  return t('certification.begin.forecast', {
    months: formatNumber(months),
    day: formatDay(end),
    step: `“${stepName(longest)}”`,
    weeks: formatNumber(usualDays(longest, basis) / 7),
  });
}
