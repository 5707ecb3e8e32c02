import { engagement as engagementWords } from '../../../i18n/en/records/certification-bodies.ts';
import { project as words } from '../../../i18n/en/records/certification.ts';
import { supplier as supplierWords } from '../../../i18n/en/records/suppliers.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain } from '../../words.ts';
import { filled, roleLabel } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import type { CertificationFacts } from '../certification/facts.ts';

const { fields } = words;

/** A line of the form: what was not entered keeps its place, so that it can be filled in by hand. */
const formRows = (
  rows: readonly (readonly [label: string, value: string])[],
): Extract<Block, { kind: 'key-value' }> => ({
  kind: 'key-value',
  rows: rows.map(([label, value]) => ({ label, value: answer(value) })),
});

const answer = (value: string): Inlines =>
  value.trim() === '' ? [muted(translate('certDoc.form.blank'))] : [text(value.trim())];

export function applicantBlocks({ input, project }: CertificationFacts): readonly Block[] {
  const { organisation } = input;
  const data = project?.data;
  return [
    heading(1, translate('certDoc.form.section.applicant'), 'applicant'),
    formRows([
      [translate('certDoc.form.legalName'), organisation.legalName || organisation.name],
      [
        translate('certDoc.form.tradeName'),
        organisation.legalName === '' ? '–' : organisation.name,
      ],
      [fields.registration.label, data?.registration ?? ''],
      [fields.address.label, data?.address ?? ''],
      [fields.website.label, data?.website ?? ''],
      [
        translate('certDoc.form.sector'),
        organisation.sector === null ? '' : translate(`sector.${organisation.sector}`),
      ],
      [
        fields.contact.label,
        data?.contact.trim() ||
          filled([organisation.contactName, organisation.contactEmail]).join(', '),
      ],
      [translate('certDoc.form.signatory'), data?.sponsor ?? ''],
    ]),
  ];
}

/** What is to be certified, and to what. */
export function certificationBlocks({ input, project }: CertificationFacts): readonly Block[] {
  const { catalogue } = input;
  const standards = project?.data.standards ?? [];
  return [
    heading(1, translate('certDoc.form.section.certification'), 'certification'),
    formRows([
      [translate('certDoc.form.standard'), catalogue.title],
      [translate('certDoc.form.kind'), translate('certDoc.form.kind.initial')],
      [
        translate('certDoc.form.along'),
        standards.length === 0
          ? translate('certDoc.form.along.none')
          : standards.map((one) => fields.standards.options[one]).join('\n'),
      ],
      [
        fields.integrated.label,
        translate(project?.data.integrated === true ? 'certDoc.form.yes' : 'certDoc.form.no'),
      ],
      [fields.goal.label, project?.data.goal ?? ''],
    ]),
  ];
}

export function scopeBlocks({ input, project }: CertificationFacts): readonly Block[] {
  const scope = input.records.only('scope')?.data;
  const roles = project?.data.aiRoles.length ? project.data.aiRoles : (scope?.roles ?? []);
  const exclusions = (scope?.exclusions ?? []).filter(({ what }) => what.trim() !== '');
  return [
    heading(1, translate('certDoc.form.section.scope'), 'scope'),
    formRows([
      [translate('certDoc.form.scope'), scope?.statement ?? ''],
      [translate('certDoc.form.activities'), scope?.activities ?? ''],
      [fields.aiRoles.label, roles.map(roleLabel).join(', ')],
      [
        translate('certDoc.form.exclusions'),
        exclusions.length === 0
          ? translate('certDoc.form.exclusions.none')
          : exclusions.map(({ what, reason }) => filled([what, reason]).join(': ')).join('\n'),
      ],
    ]),
  ];
}

export function siteBlocks({ project, words: format }: CertificationFacts): readonly Block[] {
  const sites = (project?.data.sites ?? []).filter(({ name }) => name.trim() !== '');
  const { columns } = fields.sites;
  const total = sites.reduce((sum, { persons }) => sum + (persons ?? 0), 0);
  const rows = sites.map(({ name, address, persons, activities }) => [
    lines([[bold(name)], address.trim() === '' ? [] : [text(address.trim())]]),
    answer(activities),
    persons === null ? answer('') : plain(format.number(persons)),
  ]);
  const blank = [answer(''), answer(''), answer('')];
  return [
    heading(1, translate('certDoc.form.section.sites'), 'sites'),
    table(
      [
        { header: translate('certDoc.form.siteAndAddress'), weight: 3.4 },
        { header: columns.activities.label, weight: 4 },
        { header: columns.persons.label, weight: 1, align: 'end' },
      ],
      [
        ...(rows.length === 0 ? [blank] : rows),
        ...(rows.length < 2
          ? []
          : [[[bold(translate('certDoc.form.total'))], [], [bold(format.number(total))]]]),
      ],
      true,
    ),
  ];
}

export function personBlocks({
  input,
  project,
  words: format,
}: CertificationFacts): readonly Block[] {
  const { headcount } = input.organisation;
  const persons = project?.data.persons ?? null;
  return [
    heading(1, translate('certDoc.form.section.persons'), 'persons'),
    formRows([
      [translate('certDoc.form.headcount'), headcount === null ? '' : format.number(headcount)],
      [translate('certDoc.form.effective'), persons === null ? '' : format.number(persons)],
      [fields.working.label, project?.data.working ?? ''],
    ]),
  ];
}

/** What others do within the scope, and the suppliers that matter. */
export function outsourcedBlocks({ input, project }: CertificationFacts): readonly Block[] {
  const suppliers = input.records
    .of('supplier')
    .filter(({ data, status }) => data.kind !== 'customer' && status !== 'ended')
    .filter(({ data }) => data.criticality === 'critical' || data.criticality === 'high');
  const { criticality } = supplierWords.fields;
  return [
    heading(1, translate('certDoc.form.section.outsourced'), 'outsourced'),
    formRows([[fields.outsourced.label, project?.data.outsourced ?? '']]),
    ...(suppliers.length === 0
      ? []
      : [
          table(
            [
              { header: translate('certDoc.form.supplier'), weight: 2.6 },
              { header: supplierWords.fields.provides.label, weight: 4.4 },
              { header: supplierWords.fields.country.label, weight: 1.6 },
              { header: criticality.label, weight: 1.2 },
            ],
            suppliers.map(({ title, data }) => [
              [bold(title)],
              answer(data.provides),
              answer(data.country),
              data.criticality === null ? [] : plain(criticality.options[data.criticality]),
            ]),
            true,
          ),
        ]),
  ];
}

/** Certificates that are there, which make the audit shorter. */
export function otherSystemBlocks({ input, project }: CertificationFacts): readonly Block[] {
  const held = input.organisation.standardsHeld.join('\n');
  return [
    heading(1, translate('certDoc.form.section.systems-held'), 'systems-held'),
    formRows([
      [fields.certificates.label, project?.data.certificates.trim() || held],
      [fields.maturity.label, maturityText(project)],
    ]),
  ];
}

function maturityText(project: CertificationFacts['project']): string {
  const maturity = project?.data.maturity ?? null;
  return maturity === null ? '' : fields.maturity.options[maturity];
}

/** Who advised the organisation: the body has to exclude itself where it was one of them. */
export function consultantBlocks({
  engagements,
  words: format,
}: CertificationFacts): readonly Block[] {
  const head = heading(1, translate('certDoc.form.section.consultants'), 'consultants');
  const used = engagements.filter(({ status }) => status !== 'offered');
  if (used.length === 0) return [head, paragraph(translate('certDoc.form.noConsultants'))];
  const { firm, services, consultants } = engagementWords.fields;
  const day = (value: string | null): string => (value === null ? '' : format.shortDate(value));
  return [
    head,
    table(
      [
        { header: firm.label, weight: 2.6 },
        { header: consultants.label, weight: 2 },
        { header: services.label, weight: 2.8 },
        { header: translate('certDoc.column.period'), weight: 2.2 },
      ],
      used.map(({ title, data }) => [
        lines([
          [bold(data.firm.trim() || title)],
          data.group.trim() === ''
            ? []
            : [muted(translate('certDoc.groupOf', { group: data.group.trim() }))],
        ]),
        answer(filled(data.consultants).join(', ')),
        answer(data.services.map((one) => services.options[one]).join(', ')),
        plain(
          translate('certDoc.period', {
            from: day(data.startOn) || '–',
            until: day(data.endOn) || translate('certDoc.open'),
          }),
        ),
      ]),
      true,
    ),
  ];
}

export function dateBlocks({
  project,
  state,
  words: format,
}: CertificationFacts): readonly Block[] {
  const planned = (name: 'stage-1' | 'stage-2'): string => {
    const from = state?.steps.find(({ step }) => step === name)?.from ?? null;
    return from === null ? '' : translate('certDoc.form.from', { date: format.date(from) });
  };
  return [
    heading(1, translate('certDoc.form.section.dates'), 'dates'),
    formRows([
      [fields.languages.label, filled(project?.data.languages ?? []).join(', ')],
      [translate('certDoc.form.stage1'), planned('stage-1')],
      [translate('certDoc.form.stage2'), planned('stage-2')],
      [fields.wishedDates.label, project?.data.wishedDates ?? ''],
      [translate('certDoc.form.wishedCertificate'), dueText(project?.due ?? null, format.date)],
      ...(project === undefined || project.data.remarks.trim() === ''
        ? []
        : [[fields.remarks.label, project.data.remarks] as const]),
      [translate('certDoc.form.attached'), translate('certDoc.form.attachments')],
    ]),
  ];
}

const dueText = (due: string | null, date: (day: string) => string): string =>
  due === null ? '' : date(due);
