/** The columns of the plan that can be left out where there is little room. */
export const planColumns = [
  'code',
  'title',
  'owner',
  'due',
  'effort',
  'priority',
  'status',
  'waits',
] as const;
export type PlanColumn = (typeof planColumns)[number];

/** Pixels; the title takes what is left. */
export const columnWidths: Readonly<Record<Exclude<PlanColumn, 'title'>, number>> = {
  code: 88,
  owner: 136,
  due: 136,
  effort: 92,
  priority: 92,
  status: 112,
  waits: 96,
};
/** The column of the checkboxes. */
export const checkWidth = 36;
const leastTitle = 220;
/** What the detail beside the table shows as well. */
const dispensable = ['effort', 'waits', 'priority', 'owner'] as const;

/** The columns that fit into a width, the title staying legible. */
export function columnsFor(width: number): readonly PlanColumn[] {
  const left: PlanColumn[] = [...planColumns];
  const room = (): number =>
    left.reduce(
      (rest, column) => rest - (column === 'title' ? 0 : columnWidths[column]),
      width - checkWidth,
    );
  for (const column of dispensable) {
    if (room() >= leastTitle) break;
    left.splice(left.indexOf(column), 1);
  }
  return left;
}
