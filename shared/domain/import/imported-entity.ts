/** What an import makes or changes, and its undo takes back. */
export const IMPORTED_ENTITIES = ['product', 'partner', 'document', 'money', 'priceList'] as const
export type ImportedEntity = (typeof IMPORTED_ENTITIES)[number]
