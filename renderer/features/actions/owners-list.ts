/** The id of the list of names that every owner field of the plan offers. */
export const ownersListId = 'action-owners';
