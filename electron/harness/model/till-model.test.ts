import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Receipt } from '#shared/contract/till-receipt.ts'
import { moneyToText, money } from '#shared/kernel/money.ts'
import { ACCOUNT, openTill, type TillShop } from '../till-shop.ts'

/*
 * A till by hand: what random sales, returns, voids and shift changes come to in goods, money and debts, added up here
 * with nothing of the program's own. Costs of the same movements are judged by the oracle of the engine.
 */

type Step =
  | {
      readonly do: 'sell'
      readonly quantity: number
      readonly fen: number
      readonly cash: number
      readonly owed: number
    }
  | { readonly do: 'giveBack'; readonly pick: number; readonly quantity: number; readonly onAccount: boolean }
  | { readonly do: 'void'; readonly pick: number }
  | { readonly do: 'nextShift'; readonly counted: number }

const percent = fc.integer({ min: 0, max: 100 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('sell' as const),
      quantity: fc.integer({ min: 1, max: 4 }),
      fen: fc.integer({ min: 1, max: 2_000 }),
      cash: percent,
      owed: percent,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('giveBack' as const),
      pick: fc.nat(9),
      quantity: fc.integer({ min: 1, max: 4 }),
      onAccount: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void' as const), pick: fc.nat(9) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('nextShift' as const), counted: fc.integer({ min: -300, max: 300 }) }),
  },
)

interface Sold {
  readonly receipt: Receipt
  /** Of a sale: what came back of it; of a return: the sale. */
  backQuantity: bigint
  backAmount: bigint
  readonly returns: Sold | null
  readonly quantity: bigint
  readonly total: bigint
  readonly cash: bigint
  readonly wechat: bigint
  readonly owed: bigint
  live: boolean
}

class TillByHand {
  stock = 100n
  cash = 0n
  wechat = 0n
  owed = 0n
  drawer = 20_000n
  readonly sold: Sold[] = []
  private readonly till: TillShop

  constructor(till: TillShop) {
    this.till = till
  }

  async take(one: Step): Promise<void> {
    if (one.do === 'sell') await this.sell(one)
    else if (one.do === 'giveBack') await this.giveBack(one)
    else if (one.do === 'void') await this.undo(one.pick)
    else await this.nextShift(one.counted)
  }

  private book(one: Sold, sign: bigint): void {
    const way = one.returns === null ? sign : 0n - sign
    this.stock -= way * one.quantity
    this.cash += way * one.cash
    this.drawer += way * one.cash
    this.wechat += way * one.wechat
    this.owed += way * one.owed
  }

  private async sell({ quantity, fen, cash, owed }: Extract<Step, { do: 'sell' }>): Promise<void> {
    if (this.stock < BigInt(quantity)) return
    const total = BigInt(quantity * fen)
    const inCash = (total * BigInt(cash)) / 100n
    const onAccount = ((total - inCash) * BigInt(owed)) / 100n
    const one = { quantity: BigInt(quantity), total, cash: inCash, owed: onAccount, wechat: total - inCash - onAccount }
    await this.post(one, { product: 'A', quantity: String(quantity), price: text(BigInt(fen)) }, null)
  }

  /** Part of a sale at its share of what remains, rounded half up; the rest of it at the rest. */
  private async giveBack({ pick, quantity, onAccount }: Extract<Step, { do: 'giveBack' }>): Promise<void> {
    const sales = this.sold.filter((one) => one.live && one.returns === null && one.backQuantity < one.quantity)
    const sale = sales[pick % Math.max(1, sales.length)]
    if (sale === undefined) return
    const left = sale.quantity - sale.backQuantity
    const back = BigInt(quantity) < left ? BigInt(quantity) : left
    const remains = sale.total - sale.backAmount
    const total = back === left ? remains : (2n * remains * back + left) / (2n * left)
    const [line] = await this.till.lineIds(sale.receipt.id)
    const one = { quantity: back, total, cash: onAccount ? 0n : total, owed: onAccount ? total : 0n, wechat: 0n }
    await this.post(
      one,
      { product: 'A', quantity: String(back), ...(line === undefined ? {} : { sourceLineId: line }) },
      sale,
    )
    sale.backQuantity += back
    sale.backAmount += total
  }

  private async post(
    one: Pick<Sold, 'quantity' | 'total' | 'cash' | 'owed' | 'wechat'>,
    line: Parameters<TillShop['sell']>[0]['lines'][number],
    returns: Sold | null,
  ): Promise<void> {
    const tenders = (['cash', 'wechat'] as const)
      .map((method) => [method, one[method]] as const)
      .concat([['onAccount' as never, one.owed]])
      .filter(([, amount]) => amount > 0n)
    const receipt = await this.till.sell({
      type: returns === null ? 'retailSale' : 'retailReturn',
      customer: true,
      lines: [line],
      tenders: tenders.map(([method, amount]) => [method, text(amount)] as const),
    })
    const sold: Sold = { ...one, receipt, returns, backQuantity: 0n, backAmount: 0n, live: true }
    this.sold.push(sold)
    this.book(sold, 1n)
  }

  private async undo(pick: number): Promise<void> {
    const live = this.sold.filter((one) => one.live)
    const one = live[pick % Math.max(1, live.length)]
    if (one === undefined) return
    const asked = this.till.api.document.void({ id: one.receipt.id, reason: '' })
    if (one.backQuantity > 0n) {
      await expect(asked).rejects.toMatchObject({ data: { code: 'HAS_DEPENDENTS' } })
      return
    }
    // Goods that came back and were sold again cannot be taken away once more.
    if (one.returns !== null && this.stock < one.quantity) {
      await expect(asked).rejects.toMatchObject({ data: { code: 'INSUFFICIENT_STOCK' } })
      return
    }
    await asked
    one.live = false
    this.book(one, -1n)
    if (one.returns !== null) {
      one.returns.backQuantity -= one.quantity
      one.returns.backAmount -= one.total
    }
  }

  private async nextShift(off: number): Promise<void> {
    const counted = this.drawer + BigInt(off) < 0n ? 0n : this.drawer + BigInt(off)
    const report = await this.till.api.shift.close({ counted: money(Number(counted)), denominations: [], remark: '' })
    expect(report).toMatchObject({
      expected: Number(this.drawer),
      closing: { difference: Number(counted - this.drawer) },
    })
    this.cash += counted - this.drawer
    await this.till.api.shift.open({ openingFloat: money(20_000) })
    this.drawer = 20_000n
  }

  async compare(): Promise<void> {
    const { till } = this
    const { quantity } = await till.api.stock.card({ productId: (await till.product('A')).id })
    const report = await till.api.shift.report({ id: null })
    expect({
      stock: BigInt(quantity) / 10_000n,
      cash: BigInt(till.accountBalance(ACCOUNT.cash)),
      wechat: BigInt(till.accountBalance(ACCOUNT.wechat)),
      owed: BigInt(await till.owes()),
      drawer: BigInt(report?.expected ?? 0),
    }).toEqual({ stock: this.stock, cash: this.cash, wechat: this.wechat, owed: this.owed, drawer: this.drawer })
  }
}

function text(fen: bigint): string {
  return moneyToText(money(Number(fen)))
}

test('a till comes to what it comes to by hand', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const till = await openTill()
      const byHand = new TillByHand(till)
      for (const one of steps) {
        await byHand.take(one)
        await byHand.compare()
      }
      expect(await till.brokenChecks()).toEqual([])
    }),
    { numRuns: 8 },
  )
})
