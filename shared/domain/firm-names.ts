/** Names of firms as people mean them: without case, marks, punctuation and legal forms. */

const legalForms = new Set(
  (
    'ab ag aps as asa bv bvba co company corp corporation cv doo eg ev eood foundation gbr gmbh ' +
    'inc incorporated kft kg kgaa limited llc llp ltd lda mbh nv ooo oy oyj pbc plc pte pty pvt ' +
    'ry sa sarl sas sau se sl slu spa spzoo srl sro stichting ug uab ulc verein zrt'
  ).split(' '),
);

/** Written without spaces around them. */
const joinedForms = /株式会社|有限会社|合同会社|股份有限公司|有限公司|주식회사/gu;

/** Words of many firms' names: sharing one says nothing. */
const commonWords = new Set(
  (
    'the first global international european institute national united quality certification ' +
    'certifications certificate cert consulting consultants consultancy advisory audit auditing ' +
    'assurance services service systems solutions management technology technologies digital data ' +
    'group holding partners partner inspection standards'
  ).split(' '),
);

/** The words of a name that tell firms apart; all of its words where nothing else is left. */
export function firmWords(name: string): readonly string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(joinedForms, ' ')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const whole = joinLetters(words);
  let kept = [...whole];
  // "GmbH & Co. KG" is three forms and a word between them.
  for (let last = kept.at(-1); isForm(last); last = kept.at(-1)) kept.pop();
  while (kept.length > 1 && (isForm(kept[0]) || kept[0] === 'the')) kept = kept.slice(1);
  return kept.length === 0 ? whole : kept;
}

const isForm = (word: string | undefined): boolean =>
  word !== undefined && (legalForms.has(word) || word === 'and');

/** "s p a" and "b v" are one word each, as "spa" and "bv" are. */
function joinLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const isLetter = Array.from(word).length === 1;
    if (isLetter && isOpen) joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
    isOpen = isLetter;
  }
  return joined;
}

/** What two spellings of the same firm have in common; empty for a name without letters. */
export const firmKey = (name: string): string => firmWords(name).join('');

/** Whether two names mean the same firm. */
export function isSameFirm(a: string, b: string): boolean {
  const key = firmKey(a);
  return key !== '' && key === firmKey(b);
}

/** Whether two names mean the same group: "Aurora Holding AG" and "Aurora Group" do. */
export function isSameGroup(a: string, b: string): boolean {
  const key = groupKey(a);
  return key !== '' && key === groupKey(b);
}

function groupKey(name: string): string {
  const words = [...firmWords(name)];
  while (words.length > 1 && groupWords.has(words.at(-1) ?? '')) words.pop();
  return words.join('');
}

const groupWords = new Set(['group', 'groupe', 'gruppe', 'gruppen', 'holding', 'holdings']);

/** Whether two firms begin with the same telling word: "Nordlys Advisory", "Nordlys Cert". */
export function isSimilarFirm(a: string, b: string): boolean {
  const [first = ''] = firmWords(a);
  const [other = ''] = firmWords(b);
  return first.length >= 4 && first === other && !commonWords.has(first) && !isSameFirm(a, b);
}

/** The domain of an address of e-mail or of the web, without "www."; empty where there is none. */
export function domainOf(address: string): string {
  const text = address.trim().toLowerCase();
  const host = /@([a-z0-9.-]+\.[a-z]{2,})/.exec(text)?.[1];
  const site = /^(?:[a-z]+:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?:[/:?#]|$)/;
  return (host ?? site.exec(text)?.[1] ?? '').replace(/^www\./, '');
}
