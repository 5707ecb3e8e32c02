import { standing } from '../../../domain/risk-criteria.ts';
import { translate } from '../../../i18n/index.ts';
import { stateOf } from '../context/common.ts';
import { frame, newPage, widePage, type FrameOptions } from '../frame.ts';
import type { AimsDocKind } from '../kind.ts';
import { codeList, riskFacts, type Risk, type RiskFacts } from './facts.ts';
import { aboveBlocks, acceptedBlocks, otherBlocks, planBlocks } from './plan.ts';
import { openRisks, registerBlocks, summaryBlocks } from './register.ts';

export { riskMethodologyDocument } from './methodology.ts';

/** All AI risks with their treatment, and the plan that carries it (6.1.2, 6.1.3, 8.2, 8.3). */
export const riskRegisterDocument: AimsDocKind = {
  document: 'risk-register',
  clauses: ['6.1.1', '6.1.2', '6.1.3', '8.2', '8.3'],
  missing: (input) => openRisks(riskFacts(input)),
  build: (input) => {
    const facts = riskFacts(input);
    const { risks, opportunities, closed, words } = facts;
    const open = openRisks(facts);
    return frame(input, {
      title: translate('riskRegister.title'),
      code: 'RISK-REGISTER',
      version: stateOf([...risks, ...opportunities, ...closed], input.createdAt, words),
      status: translate(open.length === 0 ? 'aimsDoc.complete' : 'aimsDoc.incomplete'),
      owner: facts.saved?.owner.trim() || input.organisation.contactName,
      clauses: riskRegisterDocument.clauses,
      contents: risks.length > 12,
      blocks: [
        ...summaryBlocks(facts),
        ...(risks.length === 0
          ? planBlocks(facts)
          : [
              widePage,
              ...registerBlocks(facts),
              ...planBlocks(facts),
              newPage,
              ...aboveBlocks(facts),
            ]),
        ...acceptedBlocks(facts),
        ...otherBlocks(facts),
      ],
      ...approvalOf(facts),
    });
  },
};

/** More owners than this sign on a list of their own. */
const mostOwners = 8;

/** Risk owners approve the treatment and accept what remains. */
function approvalOf({ risks }: RiskFacts): Pick<FrameOptions, 'signers' | 'signList'> {
  const byOwner = new Map<string, Risk[]>();
  for (const risk of byCode(risks)) {
    const owner = risk.owner.trim();
    const own = byOwner.get(owner);
    if (own !== undefined) own.push(risk);
    else if (owner !== '') byOwner.set(owner, [risk]);
  }
  if (byOwner.size === 0 || byOwner.size > mostOwners) {
    const role = translate('riskRegister.sign.owners');
    return { signers: [{ name: '', role, statement: translate('riskRegister.sign.all') }] };
  }
  return {
    signList: {
      statement: translate('riskRegister.sign'),
      header: translate('riskRegister.sign.risks'),
      rows: [...byOwner].map(([name, own]) => ({ name, part: codeList(own) })),
    },
  };
}

/** Nobody can accept what nobody rated. */
const byCode = (risks: readonly Risk[]): readonly Risk[] =>
  risks
    .filter(({ data }) => standing(data) !== null)
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
