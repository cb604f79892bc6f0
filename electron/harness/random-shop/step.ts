import fc from 'fast-check'

// What may happen in a shop of every kind of document. Picks choose among what there is by then.

export const GOODS = [
  'purchaseReceipt',
  'salesShipment',
  'otherIn',
  'otherOut',
  'gain',
  'loss',
  'openingStock',
] as const
export const RETURNS = {
  purchaseReceipt: 'purchaseReturn',
  salesShipment: 'salesReturn',
  retailSale: 'retailReturn',
} as const
export const MONEY = [
  'collection',
  'payment',
  'depositReceived',
  'depositPaid',
  'income',
  'expense',
  'transfer',
  'opening',
] as const
export const ADJUSTMENTS = ['adjust', 'badDebt', 'netting', 'apply'] as const
const SIDES = ['receivable', 'payable'] as const

const one = <const Value>(values: readonly Value[]) => fc.constantFrom<Value>(...values)
const drawn = { pick: fc.nat(50), product: one(['A', 'B', '油', '安装']), quantity: fc.integer({ min: 1, max: 9 }) }
const amount = fc.integer({ min: 1, max: 9_999 })
const daysAgo = fc.integer({ min: 0, max: 20 })
export const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: one(['goods']), type: one(GOODS), amount, daysAgo, reduction: fc.nat(20), ...drawn }),
  },
  { weight: 3, arbitrary: fc.record({ do: one(['build']), amount, daysAgo, ...drawn }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: one(['adjustCost']), amount: fc.integer({ min: -300, max: 300 }), daysAgo, ...drawn }),
  },
  { weight: 4, arbitrary: fc.record({ do: one(['giveBack']), daysAgo, ...drawn }) },
  { weight: 4, arbitrary: fc.record({ do: one(['till']), amount, percent: fc.nat(100), ...drawn }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: one(['money']),
      type: one(MONEY),
      side: one(SIDES),
      amount,
      discount: fc.nat(30),
      daysAgo,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: one(['settle']),
      adjustment: one(ADJUSTMENTS),
      side: one(SIDES),
      amount: fc.integer({ min: 1, max: 300 }),
      daysAgo,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: one(['void']), cascade: fc.boolean(), ...drawn }) },
  { weight: 1, arbitrary: fc.record({ do: one(['close']), daysAgo: fc.integer({ min: 1, max: 15 }) }) },
  { weight: 1, arbitrary: fc.record({ do: one(['reopen']) }) },
)
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never
export type StepOf<What extends Step['do']> = Extract<Step, { readonly do: What }>
