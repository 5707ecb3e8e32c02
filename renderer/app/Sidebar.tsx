import {
  IconBuilding,
  IconClipboardCheck,
  IconFileCertificate,
  IconFileText,
  IconPaperclip,
  IconSettings,
  IconUser,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { Link, useLocation } from 'wouter';
import { t, type PlainKey } from '../lib/i18n.ts';
import { routes } from '../lib/routes.ts';
import classes from './Sidebar.module.css';

interface Area {
  readonly label: PlainKey;
  readonly href: string;
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
}

const work: readonly Area[] = [
  { label: 'app.nav.gapAnalysis', href: routes.assessments(), icon: IconClipboardCheck },
  { label: 'app.nav.evidence', href: routes.evidence(), icon: IconPaperclip },
  { label: 'app.nav.documents', href: routes.documents(), icon: IconFileText },
];
const about: readonly Area[] = [
  { label: 'app.nav.organisation', href: routes.organisation(), icon: IconBuilding },
  { label: 'app.nav.assessor', href: routes.assessor(), icon: IconUser },
];
const machine: readonly Area[] = [
  { label: 'app.nav.file', href: routes.workspace(), icon: IconFileCertificate },
  { label: 'app.nav.settings', href: routes.settings(), icon: IconSettings },
];

/** The areas that exist; the one on screen is marked. */
export function Sidebar() {
  return (
    <nav className={classes['sidebar']} aria-label={t('app.mainNavigation')}>
      <AreaList areas={work} />
      <hr className={classes['rule']} />
      <AreaList areas={about} />
      <div className={classes['space']} />
      <AreaList areas={machine} />
    </nav>
  );
}

function AreaList({ areas }: { readonly areas: readonly Area[] }) {
  const [address] = useLocation();
  // The report of one gap analysis is shown among the parts of that gap analysis.
  const area = address.startsWith(`${routes.documents()}/`) ? routes.assessments() : address;
  return (
    <ul className={classes['list']}>
      {areas.map(({ label, href, icon: Icon }) => {
        const current = area === href || area.startsWith(`${href}/`);
        return (
          <li key={href}>
            <Link
              href={href}
              className={classes['link']}
              aria-current={current ? 'page' : undefined}
            >
              <Icon size={18} stroke={1.6} />
              {t(label)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
