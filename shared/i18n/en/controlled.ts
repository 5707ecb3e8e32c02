import type { Messages } from '../format.ts';

/** Texts of the screens about controlled documents. */
export const controlled = {
  'controlled.import.filter': 'Word and PDF',
  'controlled.panel': 'Document',
  'controlled.version.panel': 'Version',
  'controlled.state': 'State of the document',
  'controlled.parts': 'Parts of the document',
  'controlled.text': 'Text',
  'controlled.noText': 'This document has no text.',
  'controlled.versions': { one: 'Versions ({count})', other: 'Versions ({count})' },
  'controlled.steps': 'Steps of version {version}',

  'controlled.sentence.draft':
    'Version {version} is being written. Nothing of this document is in force yet.',
  'controlled.sentence.draftNext':
    'Version {version} is being written. Version {inForce} stays in force until it is approved.',
  'controlled.sentence.review':
    'Version {version} waits for its approver. Its text is locked meanwhile.',
  'controlled.sentence.reviewNext':
    'Version {version} waits for its approver; version {inForce} stays in force until then. Its text is locked meanwhile.',
  'controlled.sentence.approved':
    'Version {version} is in force, approved on {on} by {by}. Its next review is due by {due}.',
  'controlled.sentence.approvedOpen':
    'Version {version} is in force, approved on {on} by {by}. No day is set for its next review.',
  'controlled.sentence.overdue':
    'Version {version} is in force, but its review has been overdue since {due}. Read it again: confirm it with a new version, or withdraw it.',
  'controlled.sentence.withdrawn':
    'This document was withdrawn. Version {version} was the last one; nobody should work by it.',
  'controlled.version.approved': 'Version {version} is in force, approved on {on} by {by}.',
  'controlled.version.superseded':
    'Version {version} is no longer in force. It had been approved on {on} by {by}.',
  'controlled.version.document': 'Document {code} {title}',

  'controlled.submit': 'Submit for approval',
  'controlled.takeBack': 'Take back to draft',
  'controlled.approve': 'Approve',
  'controlled.approveDots': 'Approve …',
  'controlled.reviseDots': 'Begin next version …',
  'controlled.withdraw': 'Withdraw',
  'controlled.withdrawDots': 'Withdraw …',
  'controlled.withdraw.title': 'Withdraw {code}?',
  'controlled.withdraw.body':
    'It is no longer in force then. It and its versions are kept, and a next version can still be begun.',

  'controlled.ready.draft': 'Nothing is missing: it can be submitted.',
  'controlled.ready.review': 'Nothing is missing: it can be approved.',
  'controlled.issue.field': 'Empty under Details: {field}.',
  'controlled.issue.no-text':
    'There is neither a text nor a file. Write the text below, or attach the file as evidence.',
  'controlled.issue.gaps': {
    one: 'One decision in square brackets is open: {gaps}.',
    other: '{count} decisions in square brackets are open, among them {gaps}.',
  },
  'controlled.issue.version-used':
    'Version {version} was in force before. Give this one another number under Details.',
  'controlled.issue.author-approves':
    'Author and approver are the same. An auditor asks who else has read it; in a very small company a second reader outside is an answer.',
  'controlled.issue.no-review':
    'No review interval is set, so nobody will be reminded to read it again.',
  'controlled.issue.no-distribution': 'Nobody is on the distribution list: who has to know it?',

  'controlled.approve.title': 'Approve version {version} of {code}',
  'controlled.approve.by': 'Approved by',
  'controlled.approve.byHelp': 'Name of the person who decides that this version is in force.',
  'controlled.approve.byMissing': 'Say who approves it.',
  'controlled.approve.on': 'Approved on',
  'controlled.approve.onMissing': 'Say on which day it is approved.',
  'controlled.approve.future': 'This day has not come yet.',
  'controlled.approve.tooEarly':
    'The version before was approved on {day}. This one can’t be earlier.',
  'controlled.approve.samePerson':
    'This is the author. If nobody else can approve it, let somebody else read it first and note that in the change note.',
  'controlled.approve.freezes':
    'The text is frozen as it is now. Changing it later needs a next version.',
  'controlled.approve.freezesUntil':
    'The text is frozen as it is now. Changing it later needs a next version. The next review is due by {due}.',
  'controlled.approve.changeNote': 'What changed in this version',
  'controlled.approved': 'Version {version} of {code} is in force',
  'controlled.approved.next':
    'Tell those on the distribution list, then enter the day under “Communicated on”.',

  'controlled.revise': 'Begin next version',
  'controlled.revise.title': 'Next version of {code}',
  'controlled.revise.kind': 'How much changes?',
  'controlled.revise.major': 'Content: version {version}',
  'controlled.revise.majorHelp': 'People will have to do something differently.',
  'controlled.revise.minor': 'Wording only: version {version}',
  'controlled.revise.minorHelp': 'Names, typing errors, clearer sentences.',
  'controlled.revise.note': 'What changes, and why',
  'controlled.revise.noteHelp': 'Can be completed while you write.',
  'controlled.revise.stays':
    'Version {version} stays in force and stays as it is until the next one is approved.',

  'controlled.conflict': 'Two versions of the text',
  'controlled.conflict.body':
    'Somebody else changed the text while you wrote. Below is what differs.',
  'controlled.conflict.mine': 'Keep my text',
  'controlled.conflict.theirs': 'Take the other text',
  'controlled.conflict.ownText': 'My text',
  'controlled.conflict.otherText': 'The other text',

  'controlled.file.kept':
    'This document is kept as a file; it is approved together with its entry.',
  'controlled.file.write': 'Write a text instead',
  'controlled.file.which': 'Files of this document',

  'controlled.versions.none':
    'No version was approved yet. Each approval keeps the text here as it was on that day.',
  'controlled.versions.caption': 'Versions that were put into force, the latest first.',
  'controlled.versions.status': 'Status',
  'controlled.versions.actions': 'Compare',
  'controlled.compare': 'Compare',
  'controlled.compare.title': 'Comparison',
  'controlled.compare.before': 'Earlier text',
  'controlled.compare.after': 'Later text',
  'controlled.compare.with': '→',
  'controlled.compare.close': 'Close the comparison',
  'controlled.compare.draft': 'Draft of version {version}',
  'controlled.compare.version': 'Version {version}, {day}',
  'controlled.compare.equal': 'The two texts are the same.',
  'controlled.compare.counts': 'Changed: {changed} · added: {added} · removed: {removed}',
  'controlled.compare.next': 'Next change',
  'controlled.compare.layout': 'Layout of the comparison',
  'controlled.compare.inline': 'In one text',
  'controlled.compare.beside': 'Side by side',
  'controlled.compare.unchanged': {
    one: 'One paragraph without a change',
    other: '{count} paragraphs without a change',
  },
  'controlled.compare.changed': 'Changed:',
  'controlled.compare.added': 'Added:',
  'controlled.compare.removed': 'Removed:',
  'controlled.compare.format': 'Format changed:',
  'controlled.compare.formatOnly': 'format only',

  'controlled.policy.open': 'Put it together from clauses',
  'controlled.policy.hint':
    'The AI policy can be put together clause by clause; you can change between both ways at any time.',

  'controlled.new.title': 'New controlled document',
  'controlled.new.ways': 'How to begin',
  'controlled.new.way.template': 'From a template',
  'controlled.new.way.empty': 'Empty',
  'controlled.new.way.file': 'From a Word or PDF file',
  'controlled.new.name': 'Title',
  'controlled.new.make': 'Make the document',
  'controlled.new.empty':
    'An empty document for what none of the templates covers. You write its text with headings, lists and tables; number, version and approval work as for all others.',
  'controlled.new.file':
    'For documents that exist already: your own procedures in Word, a customer’s rules, a supplier’s manual. The file is kept in the workspace as it is and becomes part of document control.',
  'controlled.new.fileAfter':
    'Afterwards enter author, approver and version, and say what kind of document it is. When it changes, begin a next version and attach the new file.',
  'controlled.new.chooseFile': 'Choose a file …',
  'controlled.new.search': 'Search in the templates',
  'controlled.new.allKinds': 'All kinds',
  'controlled.new.clause': 'Clause or control',
  'controlled.new.allClauses': 'All clauses',
  'controlled.new.nothing': 'No template fits. Clear a filter, or begin with an empty document.',
  'controlled.new.templates': { one: 'One template', other: '{count} templates' },
  'controlled.new.about': '{kind} · {clauses}',
  'controlled.new.madeAs': 'There is {code} already',
  'controlled.new.used': 'Made from this template:',
  'controlled.new.policyHint':
    'There is a second way to an AI policy: choose and edit clauses one by one, with the whole text beside them.',
  'controlled.new.lacking': {
    one: 'Your records lack one thing for this document. It stands in square brackets until you write it:',
    other:
      'Your records lack {count} things for this document. They stand in square brackets until you write them:',
  },
} as const satisfies Messages;
