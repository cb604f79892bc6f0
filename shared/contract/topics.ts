/** "Something of this noun changed, ask again." Never data, never control flow. */
export const TOPICS = [
  'books',
  'session',
  'product',
  'price',
  'bill',
  'partner',
  'warehouse',
  'document',
  'draft',
  'money',
  'account',
  'stock',
  'threshold',
  'location',
  'period',
  'stocktake',
  'setting',
  'machine',
] as const

export type Topic = (typeof TOPICS)[number]
