import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { plain, sentences } from '../../words.ts';
import { filled, openPoints, stateOf } from '../context/common.ts';
import { frame, heading, newPage, signatures, signerOf } from '../frame.ts';
import type { AimsDocKind } from '../kind.ts';
import {
  certificationFacts,
  leadOf,
  sponsorOf,
  type CertificationFacts,
} from '../certification/facts.ts';
import {
  applicantBlocks,
  certificationBlocks,
  consultantBlocks,
  dateBlocks,
  otherSystemBlocks,
  outsourcedBlocks,
  personBlocks,
  scopeBlocks,
  siteBlocks,
} from './parts.ts';
import { systemAnnex, systemBlocks } from './systems.ts';

/** What a certification body asks before it quotes, and before it makes a contract. */
export const applicationFormDocument: AimsDocKind = {
  document: 'application-form',
  clauses: ['4.3', '4.4'],
  missing: (input) => applicationGaps(certificationFacts(input)),
  build: (input) => {
    const facts = certificationFacts(input);
    const { project, systems, words } = facts;
    const scope = input.records.only('scope');
    const open = applicationGaps(facts);
    const sources = [project, scope, ...systems].filter((one) => one !== undefined);
    return frame(input, {
      title: translate('certDoc.form.title'),
      subtitle: translate('certDoc.form.subtitle', { standard: input.catalogue.title }),
      code: 'APPLICATION',
      version: stateOf(sources, input.createdAt, words),
      status: translate(open.length === 0 ? 'aimsDoc.complete' : 'aimsDoc.incomplete'),
      owner: leadOf(facts),
      clauses: applicationFormDocument.clauses,
      blocks: [
        ...openingBlocks(facts, open),
        ...applicantBlocks(facts),
        ...certificationBlocks(facts),
        ...scopeBlocks(facts),
        ...siteBlocks(facts),
        ...personBlocks(facts),
        ...systemBlocks(facts),
        ...outsourcedBlocks(facts),
        ...otherSystemBlocks(facts),
        ...consultantBlocks(facts),
        // Wishes and declaration share a page: a signature must not stand apart from what it declares.
        newPage,
        ...dateBlocks(facts),
        ...declarationBlocks(facts),
        ...systemAnnex(facts),
      ],
    });
  },
};

/** What is asked for, in a sentence, and what the form still lacks. */
function openingBlocks(facts: CertificationFacts, open: readonly string[]): readonly Block[] {
  const { input, systems, project, words } = facts;
  const { organisation, catalogue } = input;
  const persons = project?.data.persons ?? organisation.headcount;
  const sites = project?.data.sites.length ?? 0;
  return [
    heading(1, translate('certDoc.form.section.request'), 'request'),
    {
      kind: 'paragraph',
      style: 'lead',
      content: plain(
        sentences([
          translate('certDoc.form.lead', {
            organisation: organisation.legalName || organisation.name,
            standard: catalogue.title,
          }),
          persons === null
            ? ''
            : translate('certDoc.form.lead.size', {
                persons: translate('certDoc.form.persons', {
                  count: persons,
                  number: words.number(persons),
                }),
                sites: translate('certDoc.form.sites', { count: Math.max(1, sites) }),
                systems: translate('certDoc.form.systems', { count: systems.length }),
              }),
          translate('certDoc.form.lead.ask'),
        ]),
      ),
    },
    ...openPoints(open),
  ];
}

/** Points that a body would ask back. */
export function applicationGaps(facts: CertificationFacts): readonly string[] {
  const { project, systems, input } = facts;
  if (project === undefined) return [translate('certDoc.form.noProject')];
  const { organisation, records } = input;
  const { data } = project;
  const scope = records.only('scope');
  const sites = data.sites.filter(({ name }) => name.trim() !== '');
  const counted = sites.every(({ persons }) => persons !== null);
  const inSites = sites.reduce((sum, { persons }) => sum + (persons ?? 0), 0);
  const incomplete = systems.filter(
    ({ data: one }) =>
      one.purpose.trim() === '' || one.criticality === null || one.roles.length === 0,
  );
  const gap = (isMissing: boolean, key: GapKey): readonly string[] =>
    isMissing ? [translate(key)] : [];
  return [
    ...gap(organisation.legalName.trim() === '', 'certDoc.form.gap.legalName'),
    ...gap(data.registration.trim() === '', 'certDoc.form.gap.registration'),
    ...gap(data.address.trim() === '', 'certDoc.form.gap.address'),
    ...gap(data.contact.trim() === '', 'certDoc.form.gap.contact'),
    ...gap((scope?.data.statement ?? '').trim() === '', 'certDoc.form.gap.scope'),
    ...gap(sites.length === 0, 'certDoc.form.gap.sites'),
    ...gap(sites.length > 0 && !counted, 'certDoc.form.gap.siteOfPersons'),
    ...(sites.length > 0 && counted && data.persons !== null && inSites !== data.persons
      ? [translate('certDoc.form.gap.sum', { sites: inSites, persons: data.persons })]
      : []),
    ...gap(systems.length === 0, 'certDoc.form.gap.systems'),
    ...(incomplete.length === 0
      ? []
      : [
          translate('certDoc.form.gap.incomplete', {
            count: incomplete.length,
            codes: incomplete.map(({ code }) => code).join(', '),
          }),
        ]),
    ...gap(filled(data.languages).length === 0, 'certDoc.form.gap.languages'),
    ...gap(sponsorOf(facts) === '', 'certDoc.form.gap.signer'),
  ];
}

type GapKey =
  | 'certDoc.form.gap.legalName'
  | 'certDoc.form.gap.registration'
  | 'certDoc.form.gap.address'
  | 'certDoc.form.gap.contact'
  | 'certDoc.form.gap.scope'
  | 'certDoc.form.gap.sites'
  | 'certDoc.form.gap.siteOfPersons'
  | 'certDoc.form.gap.systems'
  | 'certDoc.form.gap.languages'
  | 'certDoc.form.gap.signer';

/** Declared and signed at the end, as forms are. */
function declarationBlocks(facts: CertificationFacts): readonly Block[] {
  const declarations = [
    'certDoc.form.declare.true',
    'certDoc.form.declare.changes',
    'certDoc.form.declare.access',
    'certDoc.form.declare.impartial',
    'certDoc.form.declare.free',
  ] as const;
  return [
    heading(1, translate('certDoc.form.section.declaration'), 'declaration'),
    {
      kind: 'list',
      ordered: false,
      items: declarations.map((key) => plain(translate(key))),
    },
    signatures([
      {
        ...signerOf(sponsorOf(facts), translate('aimsDoc.topManagement')),
        statement: translate('certDoc.form.sign'),
      },
    ]),
  ];
}
