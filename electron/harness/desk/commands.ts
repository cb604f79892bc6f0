import fc from 'fast-check'
import type { OrderType, Side, TradeType } from './facts.ts'

/** Random commands at the desk; what they mean is settled against how the oracle stands by then (resolve.ts). */
export const PARTNERS = ['永盛', '顺达', '散客'] as const
export const ACCOUNTS = ['现金', '银行存款', '微信'] as const
export const GOODS = ['甲', '乙'] as const
export const PRODUCTS = [...GOODS, '丙'] as const

export interface CommandLine {
  readonly product: string
  readonly quantity: number
  readonly price: number
  readonly taxRate: number
}

export type HowPaid = 'nothing said' | 'nothing' | 'in full' | 'in part' | 'too much' | 'deposit'

interface Common {
  readonly daysAgo: number
  readonly partner: string
  readonly account: string
  readonly pick: number
  readonly quarters: number
  readonly paid: HowPaid
  readonly lines: readonly CommandLine[]
  readonly amount: number
}

export type DeskCommand = Common &
  (
    | { readonly do: 'trade'; readonly type: TradeType; readonly taxIncluded: boolean; readonly cents: number }
    | { readonly do: 'order'; readonly type: OrderType; readonly reduced: boolean }
    | { readonly do: 'order from'; readonly quoted: boolean; readonly priced: boolean }
    | { readonly do: 'retail'; readonly named: boolean }
    | { readonly do: 'carry out'; readonly priced: boolean; readonly split: boolean }
    | { readonly do: 'return'; readonly priced: boolean; readonly split: boolean }
    | { readonly do: 'settle'; readonly side: Side; readonly refund: boolean; readonly named: boolean }
    | {
        readonly do: 'money'
        readonly type: 'deposit' | 'income' | 'expense' | 'accountTransfer' | 'openingPartner' | 'openingAccount'
        readonly side: Side
      }
    | { readonly do: 'adjust'; readonly how: 'adjust' | 'badDebt' | 'netting' | 'apply'; readonly side: Side }
    | { readonly do: 'void'; readonly cascade: boolean }
    | { readonly do: 'amend'; readonly otherPartner: boolean; readonly otherOrigin: boolean }
    | { readonly do: 'next shift' }
    | { readonly do: 'close order' | 'reopen order' | 'close' | 'reopen' | 'next day' }
  )

const line: fc.Arbitrary<CommandLine> = fc.record({
  product: fc.constantFrom(...GOODS, ...GOODS, ...PRODUCTS),
  quantity: fc.oneof(
    fc.integer({ min: 1, max: 9 }).map((units) => units * 10_000),
    fc.integer({ min: 1, max: 60_000 }),
  ),
  price: fc.integer({ min: 1, max: 40_000 }).map((price) => price * 1000),
  taxRate: fc.constantFrom(0, 300, 900, 1300),
})
const common = {
  daysAgo: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 0, max: 5 }) }),
  partner: fc.nat({ max: 8 }).map((dice) => PARTNERS[dice === 8 ? 2 : dice % 2] ?? PARTNERS[0]),
  account: fc.constantFrom(...ACCOUNTS),
  pick: fc.nat({ max: 60 }),
  quarters: fc.integer({ min: 1, max: 5 }),
  paid: fc.constantFrom<HowPaid>('nothing said', 'nothing', 'in full', 'in part', 'too much', 'deposit'),
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  amount: fc.integer({ min: 1, max: 5000 }),
}
const side = fc.constantFrom<Side>('receivable', 'payable')

function command<Shape extends Record<string, fc.Arbitrary<unknown>>>(shape: Shape) {
  return fc.record({ ...common, ...shape }) as unknown as fc.Arbitrary<DeskCommand>
}
const only = <Word extends string>(...words: Word[]) => fc.constantFrom(...words)

const orderType = only<OrderType>(
  ...(['purchaseOrder', 'purchaseOrder', 'salesOrder', 'salesOrder'] as const),
  ...(['purchaseRequest', 'supplierQuote', 'salesQuote'] as const),
)

const commands: fc.Arbitrary<DeskCommand> = fc.oneof(
  {
    weight: 9,
    arbitrary: command({
      do: only('trade'),
      type: fc
        .nat({ max: 9 })
        .map((dice): TradeType =>
          dice < 4 ? 'purchaseReceipt' : dice < 8 ? 'salesShipment' : dice === 8 ? 'salesReturn' : 'purchaseReturn',
        ),
      taxIncluded: fc.boolean(),
      cents: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 })),
    }),
  },
  { weight: 6, arbitrary: command({ do: only('order'), type: orderType, reduced: fc.boolean() }) },
  { weight: 5, arbitrary: command({ do: only('order from'), quoted: fc.boolean(), priced: fc.boolean() }) },
  { weight: 7, arbitrary: command({ do: only('carry out'), priced: fc.boolean(), split: fc.boolean() }) },
  { weight: 5, arbitrary: command({ do: only('retail'), named: fc.boolean() }) },
  { weight: 2, arbitrary: command({ do: only('next shift') }) },
  { weight: 6, arbitrary: command({ do: only('return'), priced: fc.boolean(), split: fc.boolean() }) },
  { weight: 7, arbitrary: command({ do: only('settle'), side, refund: fc.boolean(), named: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: command({
      do: only('money'),
      side,
      type: only(
        'deposit',
        'deposit',
        'deposit',
        'income',
        'expense',
        'accountTransfer',
        'openingPartner',
        'openingAccount',
      ),
    }),
  },
  { weight: 5, arbitrary: command({ do: only('adjust'), side, how: only('adjust', 'badDebt', 'netting', 'apply') }) },
  { weight: 7, arbitrary: command({ do: only('void'), cascade: fc.boolean() }) },
  {
    weight: 8,
    arbitrary: command({
      do: only('amend'),
      otherPartner: fc.nat({ max: 5 }).map((n) => n === 0),
      otherOrigin: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: command({ do: only('close order', 'reopen order', 'reopen order') }) },
  { weight: 3, arbitrary: command({ do: only('close', 'close', 'reopen') }) },
  { weight: 3, arbitrary: command({ do: only('next day') }) },
)

export function deskCommands(maxLength: number): fc.Arbitrary<readonly DeskCommand[]> {
  return fc.array(commands, { minLength: Math.min(20, maxLength), maxLength, size: 'max' })
}
