import { gapReport } from '../../../shared/i18n/en/gap-report.ts';
import { questionsOf, type AssessmentSetup } from '../../../shared/domain/assessment.ts';
import { estimatedHours } from '../../../shared/wizards/assessment-setup.ts';
import { useOperation } from '../../lib/api.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import classes from './SetupPreview.module.css';

/** The first pages of the report as they come out of the entries, in the report's own words. */
export function SetupPreview({ setup }: { readonly setup: AssessmentSetup }) {
  const organisation = useOperation('organisation.read', undefined).data;
  const { title, date, endDate, version, confidentiality } = setup;
  const days = endDate === null ? formatDay(date) : `${formatDay(date)} – ${formatDay(endDate)}`;
  return (
    <div className={classes['paper']}>
      <p className={classes['confidentiality']}>{confidentiality}</p>
      <p className={classes['kind']}>{gapReport['gapReport.title']}</p>
      <p className={classes['title']}>{title}</p>
      <p className={classes['organisation']}>{organisation?.legalName || organisation?.name}</p>
      <Lines
        lines={[
          [gapReport['gapReport.cover.date'], days],
          [gapReport['gapReport.cover.version'], version],
          [gapReport['gapReport.cover.assessor'], namesOf(setup, 'assessor')],
        ]}
      />
      <h3 className={classes['heading']}>{gapReport['gapReport.section.method']}</h3>
      <Method setup={setup} />
    </div>
  );
}

function Method({ setup }: { readonly setup: AssessmentSetup }) {
  const catalogue = useOperation('content.catalogue', undefined).data;
  const count = catalogue === undefined ? 0 : questionsOf(setup, catalogue).length;
  const { parts, scale, variant } = setup;
  const partsKey =
    parts.clauses && parts.controls
      ? 'gapReport.method.partsBoth'
      : parts.clauses
        ? 'gapReport.method.partsClauses'
        : 'gapReport.method.partsControls';
  const asked = parts.clauses || parts.controls;
  return (
    <Lines
      lines={[
        [gapReport['gapReport.method.scope'], setup.scope],
        [gapReport['gapReport.method.sites'], setup.sites.join('; ')],
        [gapReport['gapReport.method.aiSystems'], setup.aiSystems.join('; ')],
        [gapReport['gapReport.method.exclusions'], setup.exclusions],
        [t('assessments.people.interviewees'), namesOf(setup, 'interviewee')],
        [gapReport['gapReport.method.criteria'], setup.criteria],
        [gapReport['gapReport.method.parts'], asked ? gapReport[partsKey] : ''],
        [
          gapReport['gapReport.method.questions'],
          `${t('assessments.questions', { count })} (${t(`assessments.variant.${variant}`)})\n${t(
            'assessments.preview.hours',
            { hours: estimatedHours(count) },
          )}`,
        ],
        [
          gapReport['gapReport.method.rating'],
          `${scale.maturity ? t('assessments.preview.maturityYes') : t('assessments.preview.maturityNo')}\n${t(
            'assessments.preview.partly',
            { percent: scale.partlyPercent },
          )}`,
        ],
      ]}
    />
  );
}

function namesOf({ people }: AssessmentSetup, role: 'assessor' | 'interviewee'): string {
  return people
    .filter((person) => person.role === role && person.name.trim() !== '')
    .map((person) => [person.name, person.function].filter(Boolean).join(', '))
    .join('\n');
}

/** Pairs of what and value; what is empty says so, because the report would leave it out. */
function Lines({ lines }: { readonly lines: readonly (readonly [string, string])[] }) {
  return (
    <dl className={classes['lines']}>
      {lines.map(([label, value]) => (
        <div key={label} className={classes['line']}>
          <dt>{label}</dt>
          <dd data-empty={value.trim() === '' || undefined}>
            {value.trim() === '' ? t('assessments.preview.none') : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
