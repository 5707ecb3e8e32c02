import type { RecordWords } from './words.ts';

/** The programme of internal audits over a cycle. */
export const auditProgramme = {
  one: 'audit programme',
  many: 'Audit programmes',
  asks: 'Plan internal audits over a cycle: how often, by which methods, who is responsible, what is reported to whom. What matters more, and what went wrong before, is audited sooner and more often.',
  auditor:
    'An auditor puts the programme beside the list of clauses, controls and processes and asks which of them nobody has audited, and why the one that failed last year comes only in year three.',
  empty:
    'One programme covers a cycle, usually the three years of a certificate. Name its start and end, say what is important and why; the coverage then shows what no audit looks at yet.',
  title: 'Name',
  due: 'Next review of the programme',
  owner: 'Who manages the programme',
  statuses: { draft: 'Draft', approved: 'Approved', running: 'Running', closed: 'Closed' },
  groups: {
    programme: {
      title: 'Programme',
      intro: 'What the audits of the cycle are for and how they are done.',
    },
    coverage: {
      title: 'Priorities and approval',
      intro:
        'Earlier nonconformities, findings, high risks and gaps raise the importance by themselves. Write down here what the records cannot know: a new product, a new law, a change of leadership.',
    },
  },
  fields: {
    startOn: { label: 'Cycle begins', short: 'Begins' },
    endOn: { label: 'Cycle ends', short: 'Ends', help: 'Usually three years less a day.' },
    objectives: {
      label: 'What the programme is to achieve',
      help: 'Say it so that you can tell afterwards whether it did: ready for the certification audit, every supplier process seen once, the corrections of last year shown to hold.',
    },
    methods: {
      label: 'Methods',
      help: 'On site, remote, by walking through cases, by sampling records; how samples are chosen.',
    },
    resources: {
      label: 'Resources',
      help: 'Auditors, their days and training, travel, help from outside for what nobody inside can judge.',
    },
    risks: {
      label: 'Risks of the programme',
      help: 'What could keep the audits from happening or from being worth something: one auditor only, no independent person for a process, no access to a supplier.',
    },
    priorities: {
      label: 'Importance',
      help: 'A line for a whole clause or group holds for all its parts, unless a part has its own. High means: at least once every twelve months.',
      columns: {
        requirements: { label: 'Clauses and controls' },
        importance: {
          label: 'Importance',
          options: { high: 'High', normal: 'Normal', low: 'Low' },
        },
        reason: { label: 'Why' },
      },
    },
    approvedBy: { label: 'Approved by' },
    approvedOn: { label: 'Approved on' },
    review: {
      label: 'Review of the programme',
      help: 'Whether it reached what it was to achieve, and what changes in the next cycle.',
    },
  },
  links: {},
  problems: {
    'approval-incomplete': 'Name who approved the programme and when, or set it back to draft.',
    'days-out-of-order': 'The cycle can’t end before it begins.',
  },
} as const satisfies RecordWords;

/** One internal audit: plan, team, result. */
export const audit = {
  one: 'internal audit',
  many: 'Internal audits',
  asks: 'Carry out internal audits at planned intervals. For each, define criteria and scope, choose auditors who do not audit their own work, report to those who answer for it, and keep the evidence.',
  auditor:
    'An auditor reads the plan against the report: was everything in scope reached, who audited the internal audit itself, does each finding name what was seen, and was it followed up.',
  empty:
    'Plan the first audit from the coverage: it shows what is due. A small organisation starts with one audit of all clauses and the controls that matter most, before the management review.',
  title: 'Name',
  due: 'Report due',
  owner: 'Who asked for the audit',
  statuses: {
    planned: 'Planned',
    'in-progress': 'In progress',
    reported: 'Reported',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  groups: {
    scope: {
      title: 'Objective, criteria, scope',
      intro: 'What the audit is to find out, against what, and where its limits are.',
    },
    plan: {
      title: 'Plan',
      intro:
        'When, how and by whom. The lead auditor must be independent of everything in scope; who is not is refused with the reason.',
    },
    timetable: { title: 'Timetable' },
    result: { title: 'Result' },
  },
  fields: {
    objective: {
      label: 'Objective',
      help: 'The question that the report answers: is the AIMS ready for stage 1, do the corrections of last year hold, does the life cycle of the new system follow our rules.',
    },
    criteria: {
      label: 'Criteria',
      help: 'What is audited against: ISO/IEC 42001, your own policies and procedures, contracts, laws.',
    },
    requirements: {
      label: 'Clauses and controls in scope',
      short: 'In scope',
      help: 'The checklist and the independence of the auditors follow from these.',
    },
    processes: {
      label: 'Processes in scope',
      help: 'By their names in the description of the AIMS. Left empty: those that belong to the clauses and controls above.',
    },
    exclusions: {
      label: 'Not in scope',
      help: 'What is left out on purpose, and where it is audited instead.',
    },
    startOn: { label: 'Begins', help: 'The opening meeting.' },
    endOn: { label: 'Ends', help: 'The closing meeting.' },
    method: {
      label: 'Method',
      options: { 'on-site': 'On site', remote: 'Remote', mixed: 'On site and remote' },
    },
    sites: { label: 'Sites' },
    sampling: {
      label: 'Sampling',
      help: 'What is looked at of how many, and how it is chosen: three of eight incidents, the newest and two by lot.',
    },
    timetable: {
      label: 'Timetable',
      help: 'The checklist follows its order. Name the clauses and controls of each line.',
      columns: {
        on: { label: 'Day' },
        from: { label: 'From' },
        until: { label: 'Until' },
        what: { label: 'What' },
        with: { label: 'With whom' },
        auditor: { label: 'Auditor' },
        requirements: { label: 'Clauses and controls' },
      },
    },
    summary: {
      label: 'Summary',
      help: 'What a manager has to know who reads nothing else: what works, what does not, what is urgent.',
    },
    conforms: {
      label: 'Does the AIMS conform?',
      short: 'Conforms',
      help: 'To the requirements of the standard and to the organisation’s own.',
      options: { yes: 'Yes', 'with-exceptions': 'With exceptions', no: 'No' },
    },
    effective: {
      label: 'Is it put into practice and kept up?',
      short: 'Effective',
      options: { yes: 'Yes', partly: 'In part', no: 'No' },
    },
    limits: {
      label: 'Limits of the audit',
      help: 'Who could not be reached, what could not be seen, and what that means for the conclusion.',
    },
    reportedOn: { label: 'Reported on', short: 'Reported' },
    reportedTo: { label: 'Reported to', help: 'The management that answers for what was audited.' },
  },
  links: {
    'part-of': { label: 'Programme', inverse: 'Audits' },
    covers: {
      label: 'AI systems in scope',
      inverse: 'Audited in',
      help: 'Whoever owns one of them or works on it can’t be an auditor here.',
    },
    'led-by': { label: 'Lead auditor', inverse: 'Leads audits' },
    'audited-by': { label: 'Auditors', inverse: 'Takes part in audits' },
    'follows-up': { label: 'Follows up', inverse: 'Followed up by' },
  },
  problems: {
    'report-incomplete':
      'A reported audit has a day and a conclusion on conformity. Use the report step of the audit.',
    'days-out-of-order': 'The days are out of order: begin, end, report.',
  },
} as const satisfies RecordWords;
