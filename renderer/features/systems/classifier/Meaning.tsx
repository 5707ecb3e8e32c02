import type { AiActClass } from '../../../../shared/domain/ai-act-classifier.ts';
import type { AiActLibrary } from '../../../../shared/domain/library.ts';
import { Section } from '../../../components/Page.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { t } from '../../../lib/i18n.ts';
import type { SystemData } from '../system-draft.ts';
import classes from './Classifier.module.css';

interface MeaningProps {
  readonly library: AiActLibrary;
  readonly result: AiActClass;
  readonly roles: SystemData['roles'];
}

/** What a class asks of providers and deployers; the organisation's own role is marked. */
export function Meaning({ library, result, roles }: MeaningProps) {
  const found = library.classes[result];
  if (found === undefined) return null;
  const sides = [
    {
      title: t('systems.classifier.provider'),
      text: found.provider,
      own: roles.includes('provider') || roles.includes('developer'),
    },
    {
      title: t('systems.classifier.deployer'),
      text: found.deployer,
      own: roles.includes('deployer') || roles.includes('user'),
    },
  ];
  return (
    <Section title={t('systems.classifier.meaning')} level={3}>
      <div className={classes['meaning']}>
        {sides.map(({ title, text, own }) => (
          <div key={title} className={classes['side']} data-own={own || undefined}>
            <h4 className={classes['sideTitle']}>
              {title}
              {own && <Tag tone="info">{t('systems.classifier.yours')}</Tag>}
            </h4>
            <p>{text}</p>
          </div>
        ))}
      </div>
    </Section>
  );
}
