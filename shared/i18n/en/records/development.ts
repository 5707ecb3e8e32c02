import type { RecordWords } from './words.ts';

/** Words of datasets (A.4.3, A.7). */
export const dataset = {
  one: 'dataset',
  many: 'Datasets',
  asks: 'Know the data behind each AI system: where they come from, by which right you use them, whom and what they leave out, how good they are, and what was done to them before use (A.4.3, A.7).',
  auditor:
    'An auditor picks one version of a model and asks to see its training data: this entry, the licence or contract, the results of the quality checks and the script that prepared them. “The supplier will have checked that” ends in a finding.',
  empty:
    'The standard expects a record of the data that your AI systems are trained, tested and run on. Begin with the data of your most critical system and separate training from test data. For a bought system, record what the supplier tells you and the data that you feed it yourselves.',
  title: 'Name',
  due: 'Next check',
  owner: 'Data owner',
  statuses: {
    planned: 'Planned',
    'in-use': 'In use',
    quarantined: 'Not to be used for now',
    retired: 'No longer used',
  },
  groups: {
    identity: {
      title: 'What it is',
      intro:
        'One entry per dataset with a content of its own. A new extract of the same kind is a new version; a dataset put together from two others is a new one.',
    },
    provenance: {
      title: 'Origin and right to use',
      intro:
        'From the first source to your disk, and what allows you to use the data for this purpose. That data lie open on the web is not yet a right.',
    },
    content: {
      title: 'People and bias',
      intro:
        'Who appears in the data and who does not. Most unfair results have their cause here, and it can be seen before anything is trained.',
    },
    quality: {
      title: 'Quality and preparation',
      intro:
        'What you demanded of the data, what the checks found, and each step between the raw data and what the model saw.',
    },
  },
  fields: {
    description: {
      label: 'Description',
      help: 'What one record stands for, the most important fields, and how the target value came about: “One row per repair order; the target is the hours that were booked.”',
    },
    purposes: {
      label: 'Used for',
      help: 'Data that the model was fitted on can’t prove that it works. If “training” and “test” are both chosen, say under quality how the two parts are kept apart.',
      options: {
        training: 'Training',
        'fine-tuning': 'Fine-tuning',
        validation: 'Validation',
        test: 'Test',
        retrieval: 'Retrieval (looked up while it runs)',
        operation: 'Input in operation',
      },
    },
    version: {
      label: 'Version',
      help: 'A tag, date or revision under which exactly this content can be found again. “Latest” is not a version.',
    },
    size: { label: 'Size', help: 'Records, files or hours, with the unit: “48,200 rows”.' },
    period: {
      label: 'Period covered',
      short: 'Period',
      help: 'From when to when the content dates. Data from before a change of prices, devices or habits teach the wrong world.',
    },
    location: {
      label: 'Where it is kept',
      short: 'Location',
      help: 'Folder, bucket or table with its name, and who has access. No passwords here.',
    },
    hash: {
      label: 'Checksum',
      help: 'SHA-256 of the file or of the list of files. It proves later that nothing was changed.',
    },
    source: {
      label: 'Source',
      help: 'Who produced the data, for what reason, and how they reached you: own process, customer, purchase, public source, sensors, made artificially.',
    },
    acquiredOn: { label: 'Acquired on' },
    lineage: {
      label: 'Way from the source',
      short: 'Lineage',
      help: 'The stations in between: export, merging, filtering, handing over. Name the person or script at each.',
    },
    licence: {
      label: 'Licence or contract',
      short: 'Licence',
      help: 'Exact name and version: “CC BY 4.0”, “data supply agreement of 3 May, section 4”. “None” for your own data.',
    },
    rightToUse: {
      label: 'Right to use it for AI',
      short: 'Right to use',
      help: 'Why you may use it for this purpose: contract, licence, consent, law. Many contracts allow processing but not training; say which sentence allows it.',
    },
    retention: {
      label: 'Retention and deletion',
      short: 'Retention',
      help: 'How long it is kept, who deletes it, and what happens to models that were trained on it when somebody’s data have to go.',
    },
    personalData: {
      label: 'Personal data',
      help: 'Pseudonymised data are still personal data. “Special” covers health, origin, belief, union membership, sexual life, genetics and biometrics.',
      options: {
        none: 'None',
        anonymised: 'Anonymised',
        pseudonymised: 'Pseudonymised',
        personal: 'Personal data',
        special: 'Special categories',
      },
    },
    personalDataBasis: {
      label: 'Data protection basis',
      short: 'Basis',
      help: 'Legal basis, the entry in the record of processing, and whether a data protection impact assessment was made. For anonymised data: the method, and why nobody can be recognised.',
    },
    representativeness: {
      label: 'Whom and what it represents',
      short: 'Representativeness',
      help: 'Compare with those on whom the system is used: shares by age, sex, region, device, language, season. State who is missing or rare, in figures.',
    },
    biases: {
      label: 'Known biases',
      short: 'Biases',
      help: 'Distortions in selection, measurement or labels: “only customers who complained”, “labels follow earlier decisions of one team”. Add what you do about each. “None found” needs the method by which you looked.',
    },
    labelling: {
      label: 'Labelling',
      help: 'Who labelled by which instructions, how many people per item, how often they agreed, and how disagreements were settled.',
    },
    checks: {
      label: 'Quality checks',
      help: 'Complete, correct, current, consistent, free of duplicates, no overlap of training and test. Set the criterion before you look at the result.',
      columns: {
        check: { label: 'Check', help: 'What was looked at: “duplicate patients”.' },
        criterion: { label: 'Criterion', help: 'What counts as good: “at most 0.5 %”.' },
        result: { label: 'Result', help: 'What was found: “0.2 % (96 of 48,200)”.' },
        outcome: {
          label: 'Outcome',
          options: { pass: 'Pass', fail: 'Fail', open: 'Not done yet' },
        },
        on: { label: 'On' },
        by: { label: 'By', help: 'Person or script.' },
      },
    },
    preparation: {
      label: 'Preparation steps',
      short: 'Preparation',
      help: 'In the order in which they run: cleaning, filling gaps, scaling, encoding, balancing, augmenting, splitting.',
      columns: {
        step: { label: 'Step', help: 'In two or three words: “fill missing ages”.' },
        method: {
          label: 'Method',
          help: 'How, with figures and the name of the script: “median per region, prepare.py”.',
        },
        reason: {
          label: 'Why',
          help: 'What would go wrong without it, and whom it could put at a disadvantage.',
        },
        on: { label: 'On' },
      },
    },
  },
  links: {
    'used-by': {
      label: 'Used by',
      inverse: 'Datasets',
      help: 'The AI systems that are trained, tested or run on it.',
    },
    'derived-from': {
      label: 'Derived from',
      inverse: 'Datasets derived from it',
      help: 'Datasets that it was made of. Their licences and biases come along.',
    },
    'provided-by': {
      label: 'Provided by',
      inverse: 'Datasets it provides',
      help: 'The supplier or customer from whom the data come.',
    },
  },
} as const satisfies RecordWords;

/** Words of model versions (A.6.2.3, A.6.2.7, A.4.4). */
export const model = {
  one: 'model',
  many: 'Models',
  asks: 'Record for every version of a model what it was made from, why it is built this way, and what it takes to make it again (A.4.4, A.6.2.3, A.6.2.7).',
  auditor:
    'An auditor compares the checksum of the model in operation with the one recorded here, then asks for the data version, the code and the parameters behind it. If your team could not rebuild or at least restore this version, that is a finding.',
  empty:
    'The standard expects development to be documented well enough that somebody else can follow it. Record the version that is in operation first, then the candidates. For a supplied model, note provider, exact version or model name with date, and your settings.',
  title: 'Name',
  due: 'Next review',
  owner: 'Responsible for the model',
  statuses: {
    'in-development': 'In development',
    candidate: 'Candidate for release',
    released: 'Released',
    withdrawn: 'Withdrawn',
  },
  groups: {
    identity: {
      title: 'Model and choice',
      intro:
        'One entry per version that was tested or used. Experiments that were thrown away the same day need none.',
    },
    making: {
      title: 'How it was made',
      intro:
        'Data, code, parameters and surroundings: together they have to lead to the same model again, or to one that behaves the same.',
    },
  },
  fields: {
    version: {
      label: 'Version',
      help: 'As the artefact carries it. For a hosted model: the dated model name, never only the family.',
    },
    algorithm: {
      label: 'Algorithm or architecture',
      short: 'Algorithm',
      help: '“Gradient boosted trees, 400 trees”, “ResNet-50, fine-tuned”, “hosted language model with our prompt 7”.',
    },
    reason: {
      label: 'Why this model',
      help: 'What it was compared with and what decided: quality, fairness, how well it can be explained, cost, energy. Say what you gave up for it.',
    },
    limitations: {
      label: 'Known limits',
      short: 'Limits',
      help: 'Inputs and groups for which it is weak or untested, and how a user would notice.',
    },
    trainedOn: {
      label: 'Trained on',
      help: 'The day, or for a supplied model the day of your set-up.',
    },
    dataVersion: {
      label: 'Data version',
      help: 'Tags of the data that it saw; link the datasets too. For a supplied model: what its provider states.',
    },
    codeRevision: {
      label: 'Code revision',
      help: 'Commit or tag of the training code, prompts and configuration included.',
    },
    environment: {
      label: 'Surroundings',
      help: 'Hardware, operating system, framework with version, and the file that pins the packages.',
    },
    artefactHash: {
      label: 'Checksum of the artefact',
      short: 'Checksum',
      help: 'SHA-256 of the model file, or the identifier that the provider guarantees. Compare it with what runs.',
    },
    reproducibility: {
      label: 'Making it again',
      short: 'Reproducibility',
      help: 'Whether you tried, on which day, and how far the result differed: “retrained twice with seeds 1 and 2, recall within 0.003”. If it can’t be done, say how the artefact is kept safe.',
    },
    parameters: {
      label: 'Parameters',
      help: 'Those that change the result: learning rate, depth, seed, threshold of the decision, temperature.',
      columns: {
        name: { label: 'Parameter' },
        value: { label: 'Value' },
      },
    },
  },
  links: {
    'part-of': {
      label: 'AI system',
      inverse: 'Models',
      help: 'The system that this version is or was built into.',
    },
    'trained-on': {
      label: 'Trained on',
      inverse: 'Models trained on it',
      help: 'Datasets that it was fitted on. Test data do not belong here.',
    },
    'based-on': {
      label: 'Based on',
      inverse: 'Models based on it',
      help: 'The version or base model that it was made from.',
    },
  },
} as const satisfies RecordWords;
