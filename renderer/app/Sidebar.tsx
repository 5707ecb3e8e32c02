import { Link } from 'wouter';
import { t } from '../lib/i18n.ts';
import { routes } from '../lib/routes.ts';
import { areaGroups, areaOf, machineAreas, type Area } from './areas.ts';
import { useAddress } from './useAddress.ts';
import classes from './Sidebar.module.css';

/** The areas that exist; the one on screen is marked. */
export function Sidebar() {
  const { address, type } = useAddress();
  // The report of one gap analysis is shown among the parts of that gap analysis.
  const ofOne =
    address.startsWith(`${routes.documents()}/`) && !address.startsWith(routes.document(''));
  const current = areaOf(ofOne ? routes.assessments() : address, type);
  return (
    <nav className={classes['sidebar']} aria-label={t('app.mainNavigation')}>
      {areaGroups.map(({ heading, areas }) => (
        <div key={heading ?? ''} className={classes['group']}>
          {heading !== null && <p className={classes['heading']}>{t(heading)}</p>}
          <AreaList areas={areas} current={current} />
        </div>
      ))}
      <div className={classes['space']} />
      <AreaList areas={machineAreas} current={current} />
    </nav>
  );
}

interface AreaListProps {
  readonly areas: readonly Area[];
  readonly current: Area | undefined;
}

function AreaList({ areas, current }: AreaListProps) {
  return (
    <ul className={classes['list']}>
      {areas.map((area) => {
        const { label, tabs, icon: Icon } = area;
        return (
          <li key={label}>
            <Link
              href={tabs[0].href}
              className={classes['link']}
              aria-current={area === current ? 'page' : undefined}
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
