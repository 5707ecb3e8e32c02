import type { AiActLibrary } from '../../../../shared/domain/library.ts';
import { formatDay } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import classes from './Classifier.module.css';

/** The dates and facts that the classification rests on; folded, since few need them at once. */
export function LegalFacts({ facts }: { readonly facts: AiActLibrary['facts'] }) {
  return (
    <details className={classes['facts']}>
      <summary>{t('systems.classifier.facts')}</summary>
      <p className={classes['quiet']}>{t('systems.classifier.factsAbout')}</p>
      <table className={classes['factTable']}>
        <thead>
          <tr>
            <th scope="col">{t('systems.classifier.fact.what')}</th>
            <th scope="col">{t('systems.classifier.fact.value')}</th>
            <th scope="col">{t('systems.classifier.fact.source')}</th>
            <th scope="col">{t('systems.classifier.fact.checked')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(({ id, what, value, source, checked }) => (
            <tr key={id}>
              <th scope="row">{what}</th>
              <td>{value}</td>
              <td>{source}</td>
              <td className={classes['day']}>
                <time dateTime={checked}>{formatDay(checked)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
