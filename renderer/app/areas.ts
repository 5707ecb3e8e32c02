import {
  IconAffiliate,
  IconAlertTriangle,
  IconBellRinging,
  IconBuilding,
  IconCertificate,
  IconChartLine,
  IconChecklist,
  IconClipboardCheck,
  IconCpu,
  IconFileCertificate,
  IconFileText,
  IconGavel,
  IconHome,
  IconListCheck,
  IconMessages,
  IconPackage,
  IconPaperclip,
  IconScale,
  IconSettings,
  IconShieldCheck,
  IconTargetArrow,
  IconTool,
  IconTruckDelivery,
  IconUser,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import type { PlainKey } from '../lib/i18n.ts';
import { manyOf } from '../lib/record-words.ts';
import { routes } from '../lib/routes.ts';

/** The areas of the application: what the sidebar lists, and the tabs of each. */

type Icon = ComponentType<{ size?: number | string; stroke?: number | string }>;

/** One screen of an area. */
export interface AreaTab {
  readonly href: string;
  /** A key of the catalogue, or the type whose words name it. */
  readonly label: PlainKey | { readonly type: RecordTypeName };
  /** What lies below its address is the same screen. */
  readonly deep?: true;
}

export interface Area {
  readonly label: PlainKey;
  readonly icon: Icon;
  /** The first is where the sidebar leads; several are shown as tabs. */
  readonly tabs: readonly [AreaTab, ...AreaTab[]];
  /** Types without a tab of their own whose records belong here too. */
  readonly also?: readonly RecordTypeName[];
  /** Addresses of its screens that have no tab and lie under none. */
  readonly screens?: readonly string[];
}

const register = (type: RecordTypeName): AreaTab => ({
  href: routes.register(type),
  label: { type },
});

const screen = (label: PlainKey, icon: Icon, href: string): Area => ({
  label,
  icon,
  tabs: [{ href, label }],
});

/** Groups of areas under their headings, top to bottom. */
export const areaGroups: readonly {
  readonly heading: PlainKey | null;
  readonly areas: readonly Area[];
}[] = [
  {
    heading: null,
    areas: [
      {
        label: 'app.nav.home',
        icon: IconHome,
        tabs: [
          { href: routes.home(), label: 'app.nav.home' },
          { href: routes.dashboard(), label: 'app.nav.dashboard' },
        ],
      },
      {
        label: 'app.nav.work',
        icon: IconListCheck,
        tabs: [
          { href: routes.allActions(), label: 'app.nav.allActions' },
          { href: routes.calendar(), label: 'app.nav.calendar', deep: true },
          register('task'),
        ],
      },
      screen('app.nav.gapAnalysis', IconClipboardCheck, routes.assessments()),
    ],
  },
  {
    heading: 'app.nav.group.operate',
    areas: [
      {
        label: 'app.nav.context',
        icon: IconWorld,
        tabs: [
          register('issue'),
          register('party'),
          register('scope'),
          register('role'),
          { href: routes.responsibilities(), label: 'raci.title' },
        ],
      },
      {
        label: 'app.nav.systems',
        icon: IconCpu,
        tabs: [
          register('system'),
          register('dataset'),
          register('model'),
          register('test-run'),
          register('explanation'),
          register('deployment'),
        ],
      },
      {
        label: 'app.nav.risks',
        icon: IconAlertTriangle,
        tabs: [
          { href: routes.riskOverview(), label: 'risks.overview' },
          register('risk'),
          { href: routes.riskCriteria(), label: 'risks.criteria' },
        ],
        also: ['risk-criteria'],
      },
      { label: 'app.nav.impacts', icon: IconAffiliate, tabs: [register('impact')] },
      {
        label: 'app.nav.controls',
        icon: IconShieldCheck,
        tabs: [{ href: routes.soa(), label: 'soa.title', deep: true }, register('control')],
      },
      {
        label: 'app.nav.objectives',
        icon: IconTargetArrow,
        tabs: [register('objective'), register('change')],
      },
    ],
  },
  {
    heading: 'app.nav.group.do',
    areas: [
      {
        label: 'app.nav.people',
        icon: IconUsers,
        tabs: [
          { href: routes.competenceMatrix(), label: 'app.nav.matrix' },
          register('person'),
          register('competence'),
          register('training'),
          { href: routes.awareness(), label: 'app.nav.awareness', deep: true },
          register('resource'),
        ],
        also: ['qualification', 'acknowledgement'],
      },
      { label: 'app.nav.communication', icon: IconMessages, tabs: [register('communication')] },
      { label: 'app.nav.suppliers', icon: IconTruckDelivery, tabs: [register('supplier')] },
      {
        label: 'app.nav.incidents',
        icon: IconBellRinging,
        tabs: [register('incident'), register('concern')],
      },
    ],
  },
  {
    heading: 'app.nav.group.check',
    areas: [
      {
        label: 'app.nav.monitoring',
        icon: IconChartLine,
        tabs: [{ href: routes.monitoring(), label: 'app.nav.monitoring' }, register('indicator')],
      },
      {
        label: 'app.nav.audits',
        icon: IconChecklist,
        tabs: [
          register('audit'),
          { href: routes.auditCoverage(), label: 'app.nav.coverage', deep: true },
          register('audit-programme'),
          register('finding'),
        ],
        also: ['audit-check'],
        // The interview of an audit.
        screens: ['/audits'],
      },
      { label: 'app.nav.reviews', icon: IconGavel, tabs: [register('review')] },
      {
        label: 'app.nav.nonconformities',
        icon: IconTool,
        tabs: [register('nonconformity'), register('idea')],
      },
    ],
  },
  {
    heading: 'app.nav.group.certify',
    areas: [
      {
        label: 'app.nav.certification',
        icon: IconCertificate,
        tabs: [
          { href: routes.certificationPlan(), label: 'app.nav.plan' },
          { href: routes.readiness(), label: 'app.nav.readiness', deep: true },
          register('external-audit'),
          register('certificate'),
        ],
        also: ['project'],
      },
      {
        label: 'app.nav.bodies',
        icon: IconScale,
        tabs: [
          register('body'),
          { href: routes.bodies(), label: 'app.nav.compare' },
          register('estimate'),
          register('engagement'),
        ],
      },
      {
        label: 'app.nav.packs',
        icon: IconPackage,
        tabs: [
          { href: routes.packs(), label: 'packs.make.title' },
          { href: routes.packCheck(), label: 'packCheck.title' },
          { href: routes.identities(), label: 'identities.title' },
        ],
      },
    ],
  },
  {
    heading: 'app.nav.group.information',
    areas: [
      {
        label: 'app.nav.documents',
        icon: IconFileText,
        tabs: [
          { href: routes.documents(), label: 'app.nav.documents.made' },
          register('document'),
          { href: routes.policy(), label: 'policy.title' },
        ],
        also: ['document-version'],
        screens: [routes.documentNew()],
      },
      screen('app.nav.evidence', IconPaperclip, routes.evidence()),
    ],
  },
];

/** Whom it is about; at the foot. */
export const aboutAreas: readonly Area[] = [
  screen('app.nav.organisation', IconBuilding, routes.organisation()),
  screen('app.nav.assessor', IconUser, routes.assessor()),
];

/** What is about this machine and the file; under them. */
export const machineAreas: readonly Area[] = [
  screen('app.nav.file', IconFileCertificate, routes.workspace()),
  screen('app.nav.settings', IconSettings, routes.settings()),
];

export const allAreas: readonly Area[] = [
  ...areaGroups.flatMap(({ areas }) => areas),
  ...aboutAreas,
  ...machineAreas,
];

/** The type that a tab lists, if it is a register. */
export function typeOf({ label }: AreaTab): RecordTypeName | null {
  return typeof label === 'string' ? null : label.type;
}

/** What a tab is called; null where its key has to be looked up. */
export function registerLabel(tab: AreaTab): string | null {
  const type = typeOf(tab);
  return type === null ? null : manyOf(type);
}

/**
 * The area that an address belongs to; `type` is the type of the record on screen, which its
 * address does not tell.
 */
export function areaOf(address: string, type: RecordTypeName | null): Area | undefined {
  const isUnder = (href: string): boolean => address === href || address.startsWith(`${href}/`);
  return allAreas.find(
    ({ tabs, also = [], screens = [] }) =>
      tabs.some((tab) => isUnder(tab.href) || (type !== null && typeOf(tab) === type)) ||
      screens.some(isUnder) ||
      (type !== null && also.includes(type)),
  );
}

/** The tab on screen: its own address, or the only record of its type; null on other screens. */
export function tabOf(area: Area, address: string, type: RecordTypeName | null): AreaTab | null {
  return (
    area.tabs.find(
      (tab) =>
        tab.href === address ||
        (tab.deep === true && address.startsWith(`${tab.href}/`)) ||
        (type !== null && typeOf(tab) === type && specOf(type).single === true),
    ) ?? null
  );
}
