import type { OutputOf } from '#shared/contract/define.ts'
import type { PaidPrice, PriceList } from '#shared/contract/price.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { Statement } from '#shared/contract/statement.ts'
import type { ExportSource } from '#shared/contract/table-export.ts'
import { WHOLE_LISTS, type WholeListName, type WholeListRow } from '#shared/contract/whole-list.ts'
import { pricePoints } from '#shared/domain/price/price-points.ts'
import { chosenRows, type WholeListQuestion } from '#shared/domain/whole-list.ts'
import type { OpeningLine } from './ledger-columns.ts'

/** Rows of a list read at once, more than a screen asks for: sorted by a figure, every page looks at all products. */
const PAGE_ROWS = 5000
/** 价格史 answers the newest ones, as its screen shows them. */
const PRICES = 200

export interface ListPage {
  readonly rows: readonly unknown[]
  readonly next: string | null
  readonly total: number | null
}

type ListSource = Exclude<ExportSource, { list: 'report' }>
type QuestionOf<List extends ListSource['list']> = Extract<ListSource, { list: List }>['question']
type LedgerAnswer = OutputOf<Endpoints['stock']['ledger']>
type AccountAnswer = OutputOf<Endpoints['account']['ledger']>

/** How one list is read: the endpoint its view asks, and what of the answer are its rows. */
interface Reading<Question> {
  readonly path: string
  readonly input: (question: Question, cursor: string | null) => object
  readonly page: (answer: never, cursor: string | null, question: Question) => ListPage
}

/** Most lists: pages with a cursor. */
function paged<Question extends object>(path: string): Reading<Question> {
  return {
    path,
    input: (question, cursor) => ({ ...question, cursor, limit: PAGE_ROWS }),
    page: (answer: ListPage) => ({ rows: answer.rows, next: answer.next, total: answer.total ?? null }),
  }
}

function all(rows: readonly unknown[]): ListPage {
  return { rows, next: null, total: rows.length }
}

/** What the window chooses among the rows, the file has. */
function whole<List extends WholeListName>(list: List, path: string, input: object = {}): Reading<WholeListQuestion> {
  return {
    path,
    input: () => input,
    page: (answer: readonly WholeListRow[List][], _cursor, question) =>
      all(chosenRows(answer, WHOLE_LISTS[list], question)),
  }
}

/** Pages of a ledger; before the first line stands what there was before. */
function ledger<Question extends object>(path: string, opening: (answer: never) => OpeningLine): Reading<Question> {
  return {
    ...paged<Question>(path),
    page: (answer: ListPage, cursor) => ({
      rows: cursor === null ? [opening(answer as never), ...answer.rows] : answer.rows,
      next: answer.next,
      total: null,
    }),
  }
}

const openingOf = (value: OpeningLine['value']): OpeningLine => ({ opening: true, quantity: null, value })

const READINGS: { readonly [List in ListSource['list']]: Reading<QuestionOf<List>> } = {
  product: paged('product.page'),
  partner: paged('partner.page'),
  productRecord: paged('product.records'),
  partnerRecord: paged('partner.records'),
  document: paged('document.page'),
  money: paged('money.page'),
  stock: paged('stock.page'),
  alert: paged('alert.page'),
  slowStock: paged('alert.slowPage'),
  stocktake: paged('stocktake.page'),
  stocktakeCount: paged('stocktakeCount.lines'),
  stocktakeReview: paged('stocktakeReview.page'),
  shift: paged('shift.page'),
  stockLedger: ledger('stock.ledger', ({ opening }: LedgerAnswer) => ({ opening: true, ...opening })),
  accountLedger: ledger('account.ledger', ({ opening }: AccountAnswer) => openingOf(opening)),
  costChain: {
    ...paged('stock.costChain'),
    page: ({ steps, next }: OutputOf<Endpoints['stock']['costChain']>) => ({ rows: steps, next, total: null }),
  },
  serialTrace: {
    path: 'stock.traceSerial',
    input: (question) => question,
    page: (answer: readonly unknown[]) => all(answer),
  },
  priceHistory: {
    path: 'price.history',
    input: (question) => ({ ...question, limit: PRICES }),
    page: (answer: readonly PaidPrice[]) => all(pricePoints(answer)),
  },
  priceListLines: {
    path: 'price.list',
    input: (question) => question,
    page: ({ lines }: PriceList) => all(lines),
  },
  statement: {
    path: 'statement.get',
    input: (question) => ({ ...question, withLines: false }),
    page: ({ opening, rows }: Statement) => all([openingOf(opening), ...rows]),
  },
  account: whole('account', 'account.list'),
  bill: whole('bill', 'bill.list', { productId: null }),
  moneyCategory: whole('moneyCategory', 'moneyCategory.list'),
  priceLevel: whole('priceLevel', 'price.levels'),
  priceList: whole('priceList', 'price.lists'),
  threshold: whole('threshold', 'alert.thresholds', { productId: null }),
  warehouse: whole('warehouse', 'warehouse.list'),
}

/** The endpoint a view asks, which is the one its export asks. */
export function pathOf(source: ExportSource): string {
  return source.list === 'report' ? 'report.run' : READINGS[source.list].path
}

/** One page of a list, asked by `ask`. */
export function listPage(
  source: ListSource,
  cursor: string | null,
  ask: (path: string, input: object) => unknown,
): ListPage {
  const { path, input, page } = READINGS[source.list] as unknown as Reading<unknown>
  return page(ask(path, input(source.question, cursor)) as never, cursor, source.question)
}
