import { translate } from '../../../i18n/index.ts';

/** Who reported it; of somebody who did so in confidence only that. How to reach them is never printed. */
export function reporterRows(data: {
  readonly confidential: boolean;
  readonly reporter: string;
}): readonly (readonly [string, string])[] {
  const { confidential, reporter } = data;
  return [
    [
      translate('incidentDoc.reporter'),
      confidential ? translate('incidentDoc.confidential') : reporter,
    ],
  ];
}
