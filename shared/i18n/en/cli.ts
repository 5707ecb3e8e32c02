import type { Messages } from '../format.ts';
import { cliProtectionMessages } from './cli-protection.ts';
import { cliSigningMessages } from './cli-signing.ts';

/** The command line's own words; failures use the window's. */
export const cliMessages = {
  ...cliSigningMessages,
  ...cliProtectionMessages,
  'cli.secretEmpty': 'the first line of the passphrase or password file is empty',
  'cli.passphraseFile':
    'a file whose first line is the passphrase of an encrypted workspace; “new” then makes one',
  'cli.description':
    'Runs an ISO/IEC 42001 AI management system that lies in one workspace file, without a window.',
  'cli.file': 'workspace file (*.aims)',
  'cli.json': 'print JSON and nothing else',
  'cli.new': 'Make a workspace and print its path.',
  'cli.new.sample': 'with the sample organisation and its answered gap analysis',
  'cli.new.name': "the organisation's name (default: the file's name)",
  'cli.info': 'Say what a workspace holds.',
  'cli.check':
    'Examine a workspace: integrity, links, change log, records against their history, evidence hashes. Never writes to it.',
  'cli.check.against': 'a pack that was made from it: its change log has to go on from there',
  'cli.check.sound':
    'sound: {records} records, {changeLogEntries} change-log entries, {evidenceFiles} evidence files, {pages} pages',
  'cli.questions': 'List the interview questions.',
  'cli.assessment':
    'list: print the assessments; new: start one and print its code; answer QUESTION-ID: record an answer (exit code 0 means that it is on disk).',
  'cli.assessment.unknown': 'the command after the file is one of: list, new, answer',
  'cli.assessment.title': 'title of the new assessment',
  'cli.assessment.titleMissing': 'a new assessment needs --title',
  'cli.assessment.code': 'code of the assessment, such as GAP-001 (default: the latest)',
  'cli.answer.question': 'id of the question, such as Q-4.1-01',
  'cli.answer.questionMissing': 'say which question: assessment FILE answer QUESTION-ID',
  'cli.answer.nothing': 'say what to record: --status, --maturity, --note, --recommendation',
  'cli.answer.status': 'how the organisation stands',
  'cli.answer.maturity': 'maturity, 0 to 5',
  'cli.answer.maturityRange': 'maturity is a whole number from 0 to 5',
  'cli.answer.note': 'what was said and seen',
  'cli.answer.recommendation': 'what to do about it',
  'cli.answer.reason': 'why it does not apply; needed with --status not-applicable',
  'cli.documents': 'List the documents that can be made, and what their records still lack.',
  'cli.documents.ready': 'ready',
  'cli.export':
    'Write documents and print the paths, one a line. What is written never replaces a file.',
  'cli.export.document':
    'kind of document, such as gap-report or soa, as `documents` lists them; or all: every one that there are records for',
  'cli.export.unknown': 'there is no such document; known: {known}',
  'cli.export.format': 'pdf, docx or both, separated by a comma',
  'cli.export.formats': 'formats are pdf and docx',
  'cli.export.out': 'folder to write to',
  'cli.export.subject':
    'only what is about this record, such as AIS-001 (default: each that the kind has)',
  'cli.export.noAssessment': '--assessment is for gap reports; name other records with --subject',
  'cli.export.both': 'give --assessment or --subject, not both',
  'cli.export.variant': 'how much gap reports say',
  'cli.export.incomplete': 'incomplete: {document}: {missing}',
  'cli.export.skipped': 'left out: {document}: {missing}',
  'cli.export.nothing': 'aimsbook: nothing was written',
  'cli.export.progress': '{number}/{count} {label}',
  'cli.readiness':
    'Say what is missing before the certification audit; exit code 1 when something is.',
  'cli.readiness.stage': 'which audit: 1 or 2',
  'cli.actions':
    'List everything that is to be done, of all registers and gap analyses, the most pressing first: day, code, kind, title, owner.',
  'cli.actions.overdue': 'only what is overdue',
  'cli.actions.undated': 'without day',
  'cli.calendar':
    'Write what lies ahead, and what is overdue, as a calendar file (iCalendar), and print its path. A file of that name is replaced: importing it again updates the same entries.',
  'cli.calendar.out': 'calendar file to write, such as aims.ics',
  'cli.records': 'List the records of a register.',
  'cli.records.type': 'which register: {types}',
  'cli.records.unknown': 'there is no such register; known: {types}',
  'cli.records.search': 'only those that hold all of these words',
  'cli.record': 'Print one record with everything that it holds and links to.',
  'cli.record.owner': 'Owner',
  'cli.record.evidence': 'Evidence',
  'cli.record.code': 'code of the record, such as RSK-001',
} as const satisfies Messages;
