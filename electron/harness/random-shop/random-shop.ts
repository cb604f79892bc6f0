import type { MoneyContent } from '#shared/contract/money-content.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { addDays, businessDate } from '#shared/kernel/business-date.ts'
import { id, type DocumentId } from '#shared/kernel/id.ts'
import { money, moneyToText } from '#shared/kernel/money.ts'
import { BANK, CASH } from '../money-desk.ts'
import type { LineText } from '../shop.ts'
import { Refusal } from '../test-program.ts'
import type { TillShop } from '../till-shop.ts'
import { ADJUSTMENTS, MONEY, RETURNS, type Step, type StepOf } from './step.ts'

const TODAY = businessDate('2026-12-31')

/** A shop in which random steps happen; what the program refuses does not. */
export class RandomShop {
  readonly posted: { readonly id: DocumentId; readonly type: string }[] = []
  done = 0
  private readonly till: TillShop

  constructor(till: TillShop) {
    this.till = till
  }

  async take(what: Step): Promise<void> {
    try {
      await this.perform(what)
      this.done += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }

  private async perform(what: Step): Promise<void> {
    const { api } = this.till
    if (what.do === 'goods') await this.goods(what)
    else if (what.do === 'build') await this.build(what)
    else if (what.do === 'adjustCost')
      await this.post('costAdjustment', what.daysAgo, [
        { product: what.product, quantity: '0', valueChange: String(what.amount / 100) },
      ])
    else if (what.do === 'giveBack') await this.giveBack(what)
    else if (what.do === 'till') await this.sell(what)
    else if (what.do === 'money')
      await this.keep(api.money.post({ content: this.moneyOf(what), draftId: null }), what.type)
    else if (what.do === 'settle') await this.settle(what)
    else if (what.do === 'void') await this.undo(what)
    else if (what.do === 'close') await api.period.close({ through: addDays(TODAY, 0 - what.daysAgo) })
    else await api.period.reopen({ through: null, reason: '重来' })
  }

  private async keep(posting: Promise<{ readonly id: DocumentId }>, type: string): Promise<void> {
    this.posted.push({ id: (await posting).id, type })
  }

  private async post(
    type: DocumentType,
    daysAgo: number,
    lines: readonly LineText[],
    more: object = {},
  ): Promise<void> {
    const content = await this.till.content(type, addDays(TODAY, 0 - daysAgo), lines, '门店', more)
    await this.keep(this.till.api.document.post({ content, draftId: null }), type)
  }

  private goods({ type, product, quantity, amount: fen, daysAgo: ago, reduction }: StepOf<'goods'>): Promise<void> {
    const traded = type === 'purchaseReceipt' || type === 'salesShipment'
    const priced = traded || type === 'otherIn' || type === 'openingStock'
    const line = { product, quantity: String(quantity), ...(priced ? { amount: String(fen / 100) } : {}) }
    const more = {
      ...(traded && reduction > 0 ? { reduction: money(Math.min(reduction, fen)) } : {}),
      ...(type === 'purchaseReceipt' && product !== '安装' ? { freight: money(reduction * 3) } : {}),
    }
    return this.post(type, ago, [line, ...(traded ? [{ product: 'B', quantity: '1', amount: '1.13' }] : [])], more)
  }

  private build({ product, quantity, amount: fen, daysAgo: ago }: StepOf<'build'>): Promise<void> {
    const lines = [
      { product, quantity: String(quantity), direction: 'out' as const },
      { product: '礼盒', quantity: '1', direction: 'in' as const },
    ]
    return this.post('assembly', ago, lines, { fee: money(fen) })
  }

  private async giveBack({ pick, quantity, daysAgo: ago }: StepOf<'giveBack'>): Promise<void> {
    const sources = this.posted.filter(({ type }) => type in RETURNS)
    const source = sources[pick % Math.max(1, sources.length)]
    if (source === undefined) return
    const type = RETURNS[source.type as keyof typeof RETURNS]
    const [line] = (await this.till.api.document.get({ id: source.id })).lines
    if (line === undefined) return
    const back: LineText = { product: line.productName, quantity: String(quantity), sourceLineId: line.id }
    if (type !== 'retailReturn') return this.post(type, ago, [back])
    const whole = { ...back, quantity: String(line.quantity / 10_000) }
    const tenders = [['cash', moneyToText(line.grossAmount)]] as const
    return this.keep(this.till.sell({ type, customer: true, lines: [whole], tenders }), type)
  }

  private sell({ product, quantity, amount: fen, percent }: StepOf<'till'>): Promise<void> {
    const total = quantity * fen
    const owed = Math.floor((total * percent) / 100)
    const text = (part: number) => String(part / 100)
    const tenders = (
      [
        ['cash', total - owed],
        [percent % 2 === 0 ? 'onAccount' : 'deposit', owed],
      ] as const
    )
      .filter(([, part]) => part > 0)
      .map(([method, part]) => [method, text(part)] as const)
    const lines = [{ product, quantity: String(quantity), price: text(fen) }]
    return this.keep(this.till.sell({ customer: true, lines, tenders }), 'retailSale')
  }

  private moneyOf({ type, side, amount: fen, discount, daysAgo: ago }: StepOf<'money'>): MoneyContent {
    const header = { businessDate: addDays(TODAY, 0 - ago), remark: '' }
    const partnerId = this.till.customerId
    const tenders = [{ accountId: CASH, amount: money(fen), remark: '' }]
    if (type === 'collection' || type === 'payment')
      return { type, ...header, partnerId, side, tenders, discount: money(discount), settlements: 'oldest' }
    if (type === 'depositReceived' || type === 'depositPaid') return { type, ...header, partnerId, tenders }
    if (type === 'transfer')
      return {
        type: 'accountTransfer',
        ...header,
        fromAccountId: CASH,
        toAccountId: BANK,
        amount: money(fen),
        fee: money(discount),
      }
    if (type === 'opening')
      return { type: 'openingPartner', ...header, partnerId, side, amount: money(fen), dueDate: null }
    const lines = [{ categoryId: id<'moneyCategory'>(type === 'income' ? 10 : 1), amount: money(fen), remark: '' }]
    return { type, ...header, partnerId: null, lines, tenders }
  }

  private settle({ adjustment, side, amount: fen, daysAgo: ago }: StepOf<'settle'>): Promise<void> {
    const content: MoneyContent = {
      type: 'partnerAdjustment',
      businessDate: addDays(TODAY, 0 - ago),
      remark: '',
      partnerId: this.till.customerId,
      adjustment,
      side,
      amount: money(fen),
      settlements: 'oldest',
    }
    return this.keep(this.till.api.money.post({ content, draftId: null }), adjustment)
  }

  private async undo({ pick, cascade }: StepOf<'void'>): Promise<void> {
    const found = this.posted[pick % Math.max(1, this.posted.length)]
    if (found === undefined) return
    const { api } = this.till
    const isMoney = [...MONEY, ...ADJUSTMENTS].some((type) => type === found.type)
    if (isMoney) await api.money.void({ id: found.id, reason: '' })
    else await api.document.void({ id: found.id, reason: '', cascade })
  }
}
