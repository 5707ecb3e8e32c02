import type { RecordWords } from './words.ts';

/** Words of test runs (A.6.2.4). */
export const testRun = {
  one: 'test run',
  many: 'Test runs',
  asks: 'Check that each AI system does what was required of it before it is used and after every change: with limits set beforehand, per group of people where it decides about people, and with a conclusion that somebody stands for (A.6.2.4).',
  auditor:
    'An auditor looks at what was tested on which version, when the limits were set, and what happened to values that missed them. A table of passes without one weak spot makes them ask whether anybody looked for one.',
  empty:
    'The standard expects verification and validation with documented criteria and results. Plan one run per question: does it perform, is it fair, does it withstand bad input and attack, can its users work with it. Enter the limits first and the values later.',
  title: 'Test',
  due: 'Next run',
  owner: 'Responsible for the test',
  statuses: {
    planned: 'Planned',
    run: 'Run, not judged yet',
    passed: 'Passed',
    'passed-with-conditions': 'Passed with conditions',
    failed: 'Failed',
  },
  groups: {
    test: {
      title: 'Test',
      intro:
        'What is to be found out, on which version and with which data. A test that can’t fail proves nothing.',
    },
    results: {
      title: 'Results',
      intro:
        'One line per value. Where the system decides about people, add a line per group: an average hides whom it fails.',
    },
  },
  fields: {
    purposes: {
      label: 'What is tested',
      short: 'Purpose',
      help: 'A run may answer several questions; the summary of the system counts it for each.',
      options: {
        performance: 'Performance',
        fairness: 'Fairness',
        robustness: 'Robustness',
        security: 'Security',
        safety: 'Safety',
        explainability: 'Explainability',
        usability: 'Usability and oversight',
        acceptance: 'Acceptance by users',
      },
    },
    method: {
      label: 'Method',
      help: 'Data, number of cases, how they were drawn, what was measured how, and what was compared with what. Enough for a colleague to run it again.',
    },
    runOn: { label: 'Run on' },
    by: {
      label: 'Run by',
      help: 'Person or pipeline. For critical systems somebody who did not build the model.',
    },
    environment: {
      label: 'Environment',
      help: 'Test bench, staging or operation, with the version of the system. Say what differs from real use.',
    },
    metrics: {
      label: 'Values',
      help: 'Write the limit before the value. Without a limit a value counts neither as passed nor as failed.',
      columns: {
        metric: {
          label: 'Metric',
          help: 'Name it the same in every line and run: “recall”, “false positive rate”, “95th percentile of response time (s)”.',
        },
        subgroup: {
          label: 'Group',
          help: 'Empty for all cases together; otherwise the group: “women”, “over 65”, “night images”.',
        },
        value: { label: 'Value' },
        comparison: {
          label: 'Must be',
          options: { 'at-least': 'at least', 'at-most': 'at most' },
        },
        threshold: { label: 'Limit', help: 'The value from which it is acceptable.' },
        note: { label: 'Note', help: 'Number of cases, confidence interval, anything odd.' },
      },
    },
    conclusion: {
      label: 'Conclusion',
      help: 'What the values mean for the use: is it good enough, for whom is it weakest, what is done about it.',
    },
    conditions: {
      label: 'Conditions',
      help: 'Under which conditions it may be used in spite of missed limits, until when, and who sees to it.',
    },
    failing: {
      label: 'Values that miss their limit',
      short: 'Missed',
      help: 'Counted from the values.',
    },
  },
  links: {
    tests: {
      label: 'AI system',
      inverse: 'Test runs',
      help: 'The system whose behaviour is tested.',
    },
    model: {
      label: 'Model tested',
      inverse: 'Test runs',
      help: 'The version of the model that ran in this test.',
    },
    data: {
      label: 'Test data',
      inverse: 'Test runs that use it',
      help: 'Datasets that the values were measured on. None of them may have been used for training.',
    },
  },
  problems: {
    'passed-but-failing':
      'At least one value misses its limit, so the run can’t simply have passed. Choose “Passed with conditions” and write them, or “Failed”.',
    'conditions-missing':
      'It passed with conditions, but none are written down. Write what has to be kept to, or choose another status.',
  },
} as const satisfies RecordWords;

/** Words of explanations (A.8.2, A.6.2.7, A.9.3). */
export const explanation = {
  one: 'explanation',
  many: 'Explanations',
  asks: 'Be able to say why the system comes to its results, in words that fit the listener: the person affected, the user, whoever oversees it, and your own team (A.6.2.7, A.8.2, A.9.3).',
  auditor:
    'An auditor takes one result and asks you to explain it, then asks a user the same. They look for a method that fits the model, its limits stated openly, and for evidence that somebody outside the team understood it.',
  empty:
    'The standard expects users to get the information they need, and how results come about is part of it. Begin with the question that people really ask (“why was I refused?”), then choose a method that can answer it. Put the plot into the evidence of this entry: it is printed in the technical file.',
  title: 'What is explained',
  due: 'Next review',
  owner: 'Responsible',
  statuses: { draft: 'Draft', 'in-use': 'In use', superseded: 'Superseded' },
  groups: {
    method: {
      title: 'Method and audience',
      intro:
        'For whom it is and how it comes about. What convinces a developer rarely helps the person affected.',
    },
    findings: {
      title: 'Findings and wording',
      intro:
        'What the method showed about this system, how far it can be trusted, and what people are told.',
    },
  },
  fields: {
    method: {
      label: 'Method',
      help: 'Choose by the question: single results (SHAP, LIME, counterfactuals), pictures (saliency), the whole model (importance of features, surrogate model). “By itself” is a model that can be read, such as a short decision tree.',
      options: {
        intrinsic: 'Understandable by itself',
        shap: 'SHAP',
        lime: 'LIME',
        counterfactual: 'Counterfactual examples',
        saliency: 'Saliency map',
        surrogate: 'Surrogate model',
        examples: 'Similar cases or cited sources',
        'feature-importance': 'Importance of features',
        other: 'Other method',
      },
    },
    reach: {
      label: 'Explains',
      help: 'One result, or how the model works on the whole. People affected usually ask about one.',
      options: { 'single-result': 'A single result', 'whole-model': 'The model as a whole' },
    },
    audience: {
      label: 'Audience',
      help: 'Everybody who is to understand it. If two audiences need different words, make two entries.',
      options: {
        users: 'Users',
        affected: 'People affected',
        oversight: 'Those who oversee it',
        developers: 'Developers',
        customers: 'Customers',
        authorities: 'Authorities and auditors',
      },
    },
    madeOn: { label: 'Made on' },
    findings: {
      label: 'Findings',
      help: 'What drives the results, whether experts find that sensible, and what surprised you: “postcode ranks third and stands in for income”. Say what you did about it.',
    },
    limits: {
      label: 'Limits of the explanation',
      short: 'Limits',
      help: 'Where it misleads: correlated features, unstable for rare cases, plausible but not the real cause. Add how you checked that.',
    },
    wording: {
      label: 'Wording for the audience',
      short: 'Wording',
      help: 'The text as people see it, and how you tested that they understand it.',
    },
  },
  links: {
    explains: {
      label: 'AI system',
      inverse: 'Explanations',
      help: 'The system whose results are explained.',
    },
    model: {
      label: 'Model explained',
      inverse: 'Explanations',
      help: 'The version for which the findings hold. A new version needs a fresh look.',
    },
  },
} as const satisfies RecordWords;

/** Words of deployments (A.6.2.5, A.6.2.6). */
export const deployment = {
  one: 'deployment',
  many: 'Deployments',
  asks: 'Put an AI system into use by a plan: what has to be in place first, who releases it, how far it reaches, and how you get back to the version before (A.6.2.5, A.6.2.6).',
  auditor:
    'An auditor matches dates: tests before approval, approval before going live, monitoring from the first day. Then they ask when the way back was last tried, and who was on call that night.',
  empty:
    'The standard expects a plan for deployment and proof that its conditions were met. Record the version that is live today first, with the day and who approved it. From the next release on, make the entry before it happens and tick off the list.',
  title: 'Release',
  due: 'Next step due',
  owner: 'Responsible for the release',
  statuses: {
    planned: 'Planned',
    live: 'Live',
    'rolled-back': 'Rolled back',
    ended: 'Ended',
  },
  groups: {
    deployment: {
      title: 'Release',
      intro:
        'Which version goes where, for whom, and on whose word. Switching on a bought function for your staff is a deployment too.',
    },
    safety: {
      title: 'Conditions and way back',
      intro:
        'What had to be true before going live, and how the step is undone when something goes wrong.',
    },
  },
  fields: {
    version: {
      label: 'Version',
      help: 'The version of the system that goes live, as the inventory names it.',
    },
    environment: {
      label: 'Where',
      help: 'Site, customer or environment: “production, EU region”, “ward 3 as a pilot”.',
    },
    reach: {
      label: 'Reach',
      help: 'How many users and people affected from when, and the steps: pilot, share of the cases, everybody.',
    },
    plannedOn: { label: 'Planned for' },
    liveOn: { label: 'Live since' },
    endedOn: {
      label: 'Ended on',
      help: 'The day on which it was rolled back, replaced or switched off.',
    },
    approvedBy: {
      label: 'Approved by',
      help: 'Name and function of the person with the authority to release this system.',
    },
    checklist: {
      label: 'Conditions for release',
      short: 'Conditions',
      help: 'Tests passed, impact assessment approved, risks accepted, users informed and trained, monitoring on, way back tried.',
      columns: {
        item: { label: 'Condition' },
        done: { label: 'Fulfilled' },
        by: { label: 'Confirmed by' },
      },
    },
    rollback: {
      label: 'Way back',
      help: 'The signal to go back, who decides, the steps, how long they take, and what happens to results that were already given. Add the day on which it was last tried.',
    },
    reason: {
      label: 'Reason for the end or the rollback',
      short: 'Reason',
      help: 'What happened, who was affected, and what has to be different before the next attempt.',
    },
  },
  links: {
    of: {
      label: 'AI system',
      inverse: 'Deployments',
      help: 'The system that is put into use.',
    },
    model: {
      label: 'Model deployed',
      inverse: 'Deployments',
      help: 'The version of the model that runs there.',
    },
  },
  problems: {
    'days-out-of-order': 'It would end before it went live. Correct one of the two days.',
  },
} as const satisfies RecordWords;
