import { z } from 'zod';
import {
  aiRoles,
  assessorSchema,
  documentLanguages,
  heldStandards,
  organisationSchema,
  pageSizes,
  sectors,
  type Assessor,
  type Organisation,
} from '../domain/organisation.ts';
import type { WizardStep } from './wizard.ts';

/** The forms for the organisation and the assessor, in parts. They are saved as they are filled in. */

const fields = organisationSchema.shape;

/** The organisation's profile. */
export const organisationParts = [
  {
    id: 'identity',
    titleKey: 'organisation.part.identity',
    fields: [
      {
        name: 'name',
        kind: 'line',
        labelKey: 'organisation.field.name',
        helpKey: 'organisation.field.name.help',
        required: true,
      },
      {
        name: 'legalName',
        kind: 'line',
        labelKey: 'organisation.field.legalName',
        helpKey: 'organisation.field.legalName.help',
      },
      {
        name: 'sector',
        kind: 'select',
        labelKey: 'organisation.field.sector',
        placeholderKey: 'common.choose',
        options: sectors.map((value) => ({ value, labelKey: `sector.${value}` as const })),
      },
      {
        name: 'headcount',
        kind: 'number',
        labelKey: 'organisation.field.headcount',
        helpKey: 'organisation.field.headcount.help',
      },
      {
        name: 'description',
        kind: 'text',
        labelKey: 'organisation.field.description',
        helpKey: 'organisation.field.description.help',
      },
      { name: 'logo', kind: 'own', labelKey: 'organisation.field.logo' },
    ],
    schema: z.object({
      name: fields.name,
      legalName: fields.legalName,
      sector: fields.sector,
      headcount: fields.headcount,
      description: fields.description,
    }),
  },
  {
    id: 'sites',
    titleKey: 'organisation.part.sites',
    fields: [{ name: 'sites', kind: 'own', labelKey: 'organisation.field.sites' }],
    schema: z.object({ sites: fields.sites }),
  },
  {
    id: 'ai',
    titleKey: 'organisation.part.ai',
    fields: [
      {
        name: 'aiRoles',
        kind: 'choices',
        labelKey: 'organisation.field.aiRoles',
        helpKey: 'organisation.field.aiRoles.help',
        options: aiRoles.map((value) => ({
          value,
          labelKey: `aiRole.${value}` as const,
          hintKey: `aiRole.${value}.hint` as const,
        })),
      },
      {
        name: 'standardsHeld',
        kind: 'choices',
        labelKey: 'organisation.field.standardsHeld',
        helpKey: 'organisation.field.standardsHeld.help',
        options: heldStandards.map((value) => ({ value, labelKey: `standard.${value}` as const })),
      },
    ],
    schema: z.object({ aiRoles: fields.aiRoles, standardsHeld: fields.standardsHeld }),
  },
  {
    id: 'contact',
    titleKey: 'organisation.part.contact',
    fields: [
      {
        name: 'contactName',
        kind: 'line',
        labelKey: 'organisation.field.contactName',
        helpKey: 'organisation.field.contactName.help',
      },
      { name: 'contactEmail', kind: 'line', labelKey: 'organisation.field.contactEmail' },
    ],
    schema: z.object({ contactName: fields.contactName, contactEmail: fields.contactEmail }),
  },
  {
    id: 'documents',
    titleKey: 'organisation.part.documents',
    fields: [
      {
        name: 'documentLanguage',
        kind: 'choice',
        labelKey: 'organisation.field.documentLanguage',
        helpKey: 'organisation.field.documentLanguage.help',
        options: documentLanguages.map((value) => ({
          value,
          labelKey: `language.${value}` as const,
        })),
      },
      {
        name: 'pageSize',
        kind: 'choice',
        labelKey: 'organisation.field.pageSize',
        options: pageSizes.map((value) => ({ value, labelKey: `pageSize.${value}` as const })),
      },
    ],
    schema: z.object({ documentLanguage: fields.documentLanguage, pageSize: fields.pageSize }),
  },
] as const satisfies readonly WizardStep<Organisation, string>[];

/** The assessor's profile. */
export const assessorParts = [
  {
    id: 'assessor',
    titleKey: 'assessor.part.person',
    fields: [
      { name: 'name', kind: 'line', labelKey: 'assessor.field.name' },
      { name: 'function', kind: 'line', labelKey: 'assessor.field.function' },
      {
        name: 'firm',
        kind: 'line',
        labelKey: 'assessor.field.firm',
        helpKey: 'assessor.field.firm.help',
      },
      { name: 'email', kind: 'line', labelKey: 'assessor.field.email' },
      { name: 'logo', kind: 'own', labelKey: 'assessor.field.logo' },
    ],
    schema: z.object({
      name: assessorSchema.shape.name,
      function: assessorSchema.shape.function,
      firm: assessorSchema.shape.firm,
      email: assessorSchema.shape.email,
    }),
  },
] as const satisfies readonly WizardStep<Assessor, string>[];
