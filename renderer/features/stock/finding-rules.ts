// The rules of the press check that the stock shows as tags and views.
export const RULES = { duplicate: 'duplicate', overset: 'overset', missingCredit: 'missingCredit' } as const
