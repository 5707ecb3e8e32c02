import type { ProjectStep } from '../../../shared/domain/records/certification.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { t } from '../../lib/i18n.ts';
import { manyOf } from '../../lib/record-words.ts';
import { routes } from '../../lib/routes.ts';

/** A screen on which the work of a step is done. */
export interface StepLink {
  readonly label: string;
  readonly href: string;
}

const register = (type: RecordTypeName): StepLink => ({
  label: manyOf(type),
  href: routes.register(type),
});

/** Where the work of a step is done. */
export function stepLinks(step: ProjectStep): readonly StepLink[] {
  switch (step) {
    case 'commitment-and-gap':
      return [
        { label: t('certification.link.gap'), href: routes.assessments() },
        register('scope'),
        register('system'),
      ];
    case 'design-and-implementation':
      return [
        register('document'),
        register('risk'),
        register('impact'),
        { label: t('certification.link.soa'), href: routes.soa() },
      ];
    case 'audit-and-review':
      return [
        register('audit'),
        { label: t('certification.link.coverage'), href: routes.auditCoverage() },
        register('review'),
        register('nonconformity'),
      ];
    case 'choose-body':
      return [
        { label: t('certification.plan.form'), href: routes.document('application-form') },
        register('body'),
        { label: t('certification.link.compare'), href: routes.bodies() },
        register('estimate'),
      ];
    case 'stage-1':
      return [
        { label: t('certification.link.readiness1'), href: routes.readiness('1') },
        register('external-audit'),
      ];
    case 'stage-2':
      return [
        { label: t('certification.link.readiness2'), href: routes.readiness('2') },
        register('external-audit'),
      ];
    case 'close-findings':
      return [register('finding'), register('nonconformity')];
    case 'certificate':
      return [register('certificate'), register('external-audit')];
  }
}
