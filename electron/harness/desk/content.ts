import type { DocumentContent } from '#shared/contract/document.ts'
import type { MoneyContent as ProgramMoney, SettlementPlan } from '#shared/contract/money-content.ts'
import type { RetailContent } from '#shared/contract/till.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id as makeId } from '#shared/kernel/id.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import type { DeskBooks } from './books.ts'
import type { DeskTender, MoneyContent, OrderContent, Plan, TradeContent } from './facts.ts'
import { ENTRY_NAME } from './figures.ts'
import { documentOf, NOBODY, ORDER_TAX, required } from './shop.ts'

/** A document of goods or an order as it is entered in the program. */
export function contentOf(books: DeskBooks, content: TradeContent | OrderContent): DocumentContent {
  const { type, date, partner } = content
  const header = {
    type,
    businessDate: businessDate(date),
    partnerId: partner === NOBODY ? null : books.partner(partner),
    warehouseId: books.warehouse('warehouse' in content ? content.warehouse : undefined),
    externalNumber: '',
    reason: '',
    freight: ZERO_MONEY,
    remark: '',
  }
  if (content.kind === 'order') return { ...header, ...orderOf(books, content) }
  const { freight, charge, reduction, rounding, taxIncluded, tenders, lines } = content
  const paid = tenders === null ? undefined : tendersOf(books, tenders)
  return {
    ...header,
    freight: money(Number(freight)),
    ...(charge === null ? {} : { charges: [chargeOf(books, charge)] }),
    taxIncluded,
    reduction: money(Number(reduction)),
    rounding: money(Number(rounding)),
    ...(paid === undefined ? {} : { tenders: paid }),
    lines: lines.map((line) => lineOf(books, line)),
  }
}

function orderOf(books: DeskBooks, { type, reduction, expected, lines }: OrderContent) {
  // A request has neither prices nor tax.
  if (type === 'purchaseRequest')
    return { lines: lines.map((line) => lineWithoutTax(lineOf(books, { ...line, taxRate: 0n }))) }
  return {
    ...(expected === undefined ? {} : { expectedOn: businessDate(expected) }),
    taxIncluded: true,
    reduction: money(Number(reduction)),
    lines: lines.map((line) => lineOf(books, { ...line, taxRate: ORDER_TAX })),
  }
}

function lineWithoutTax({ taxRate: _taxRate, ...line }: DocumentContent['lines'][number]) {
  return line
}

/** A sale or return at the till: today, in the shift that is open. */
export function retailOf(books: DeskBooks, content: TradeContent): RetailContent {
  const { type, partner, rounding, tenders, warehouse, lines } = content
  if (type !== 'retailSale' && type !== 'retailReturn') throw new Error(`${type} is not of the till`)
  return {
    type,
    partnerId: partner === NOBODY ? null : books.partner(partner),
    warehouseId: books.warehouse(warehouse),
    reason: '',
    remark: '',
    rounding: money(Number(rounding)),
    tenders: tendersOf(books, tenders ?? []),
    lines: lines.map((line) => lineOf(books, line)),
  }
}

function tendersOf(books: DeskBooks, tenders: readonly DeskTender[]): RetailContent['tenders'] {
  return tenders.map(({ method, account, amount }) => ({
    method,
    accountId: method === 'account' ? books.account(account) : null,
    amount: money(Number(amount)),
    received: null,
    remark: '',
  }))
}

function lineOf(books: DeskBooks, line: TradeContent['lines'][number]): DocumentContent['lines'][number] {
  const { id: productId, unitId } = books.product(line.product)
  const { origin } = line
  const at = origin === null ? -1 : Number(origin.slice(origin.lastIndexOf('/') + 1)) - 1
  return {
    productId,
    unitId,
    quantity: quantity(Number(line.quantity)),
    price: line.price === null ? null : unitPrice(Number(line.price)),
    amount: null,
    discountRate: rate(Number(line.discountRate ?? 0n)),
    taxRate: rate(Number(line.taxRate)),
    remark: '',
    sourceLineId: origin === null ? null : required(books.known(documentOf(origin)).lineIds[at]),
  }
}

function chargeOf(books: DeskBooks, { payee, amount }: NonNullable<TradeContent['charge']>) {
  return { name: '装卸费', amount: money(Number(amount)), payeeId: books.partner(payee), basis: 'amount' as const }
}

/** The same of a document of money. */
export function moneyOf(books: DeskBooks, content: MoneyContent): ProgramMoney {
  const header = { businessDate: businessDate(content.date), remark: '' }
  const tenders = 'paid' in content ? [{ ...paidInto(books, content.paid), remark: '' }] : []
  switch (content.type) {
    case 'collection':
    case 'payment':
      return {
        ...header,
        type: content.type,
        partnerId: books.partner(content.partner),
        side: content.side,
        tenders,
        discount: money(Number(content.discount)),
        settlements: planOf(books, content.plan),
      }
    case 'depositReceived':
    case 'depositPaid':
      return {
        ...{ ...header, type: content.type, partnerId: books.partner(content.partner), tenders },
        ...(content.order === null ? {} : { orderId: books.known(content.order).id }),
      }
    case 'income':
    case 'expense': {
      const categoryId = makeId<'moneyCategory'>(content.type === 'income' ? 11 : 1)
      const lines = [{ categoryId, amount: money(Number(content.paid.amount)), remark: '' }]
      return { ...header, type: content.type, partnerId: null, lines, tenders }
    }
    case 'accountTransfer':
      return {
        ...header,
        type: content.type,
        fromAccountId: books.account(content.from),
        toAccountId: books.account(content.to),
        amount: money(Number(content.amount)),
        fee: money(Number(content.fee)),
      }
    case 'partnerAdjustment':
      return {
        ...header,
        type: content.type,
        partnerId: books.partner(content.partner),
        adjustment: content.adjustment,
        side: content.side,
        amount: money(Number(content.amount)),
        settlements: planOf(books, content.plan),
      }
    case 'openingPartner':
      return {
        ...header,
        type: content.type,
        partnerId: books.partner(content.partner),
        side: content.side,
        amount: money(Number(content.amount)),
        dueDate: null,
      }
    case 'openingAccount':
      return {
        ...header,
        type: content.type,
        accountId: books.account(content.account),
        amount: money(Number(content.amount)),
      }
  }
}

function paidInto(books: DeskBooks, { account, amount }: { readonly account: string; readonly amount: bigint }) {
  return { accountId: books.account(account), amount: money(Number(amount)) }
}

function planOf(books: DeskBooks, plan: Plan): SettlementPlan {
  if (plan === 'oldest') return plan
  const sql = `SELECT e.id FROM partner_entry e JOIN partner p ON p.id = e.partner_id JOIN document d ON d.id = e.document_id
    WHERE e.document_id = ? AND ${ENTRY_NAME} = ?`
  return plan.map(({ entry, amount }) => {
    const side = entry.slice(entry.lastIndexOf('/') + 1)
    const found = books.db.sqlite
      .prepare<[number, string], number>(sql)
      .pluck()
      .get(books.known(documentOf(entry)).id, side)
    return { entryId: makeId<'partnerEntry'>(required(found)), amount: money(Number(amount)) }
  })
}
