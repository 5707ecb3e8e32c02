/** Words that a recovery writes into the new workspace, in British English as all documents. */
export function recoveryWords(
  source: string,
  at: string,
): {
  readonly source: string;
  readonly title: string;
  readonly description: string;
  readonly organisation: string;
  readonly assessment: string;
  readonly contentLost: string;
} {
  const day = at.slice(0, 10);
  return {
    source,
    title: `Recovery from ${source}`,
    description: `On ${day} this workspace was read out of the damaged file ${source}. What had no place among the records any more is in this file, one JSON value a line.`,
    organisation: 'Name lost: recovered workspace',
    assessment: 'Name lost: recovered gap analysis',
    contentLost: `The file could not be read when this workspace was recovered on ${day}.`,
  };
}
