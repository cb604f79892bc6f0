import { Figures } from '../model/figures.ts'
import { dayNumber } from '../oracle/model-shop.ts'
import { sum } from '../oracle/arithmetic.ts'
import type { DeskBooks } from './books.ts'
import { ACCOUNTS, PARTNERS, GOODS } from './commands.ts'
import { addOracleJournal, addProgramJournal } from './journal.ts'
import { fulfilmentOf, openOf } from './orders.ts'
import type { DeskOracle } from './oracle.ts'

const FULFILMENTS = ['none', 'part', 'full', 'closed']

/** What stands at the desk as the oracle has it. */
export function oracleFigures(oracle: DeskOracle): Figures {
  const figures = new Figures()
  const { ledger, documents, moves, stock } = oracle
  for (const partner of PARTNERS)
    for (const side of ['receivable', 'payable'] as const)
      figures.add(`${side} of ${partner}`, ledger.balance(partner, side))
  for (const entry of ledger.entries.filter(({ paired }) => !paired)) {
    figures.add(`open of ${entry.name}`, ledger.open(entry))
    figures.add(`due day of ${entry.name}`, dayNumber(entry.due))
  }
  for (const account of ACCOUNTS)
    figures.add(
      `balance of ${account}`,
      sum(moves.filter((one) => one.account === account).map(({ amount }) => amount)),
    )
  for (const order of oracle.orders.values()) {
    if (oracle.document(order.document).reversedBy !== null) continue
    figures.add(`fulfilment of ${order.document}`, FULFILMENTS.indexOf(fulfilmentOf(documents, order)))
    for (const line of order.lines) figures.add(`open of order line ${line.root}`, openOf(documents, order, line))
  }
  for (const { name, amounts } of oracle.live())
    for (const [what, of] of AMOUNTS) figures.add(`${what} of ${name}`, sum(amounts.map((one) => one[of])))
  for (const product of GOODS) {
    figures.add(`quantity of ${product}`, stock.pool(product).quantity)
    figures.add(`worth of ${product}`, stock.pool(product).value)
  }
  addOracleJournal(figures, oracle)
  return figures
}

const AMOUNTS = [
  ['net', 'net'],
  ['tax', 'tax'],
  ['gross', 'gross'],
] as const

interface Row {
  readonly what: string
  readonly document: number
  readonly line: number
  readonly figure: number
}

const PLAIN = `
  SELECT side || ' of ' || p.name AS what, SUM(e.amount) AS figure FROM partner_entry e JOIN partner p ON p.id = e.partner_id
  GROUP BY 1
  UNION ALL SELECT 'balance of ' || a.name, SUM(e.amount) FROM account_entry e JOIN account a ON a.id = e.account_id GROUP BY 1
  UNION ALL SELECT 'quantity of ' || p.name, c.quantity FROM cost_pool c JOIN product p ON p.id = c.product_id
  UNION ALL SELECT 'worth of ' || p.name, c.value FROM cost_pool c JOIN product p ON p.id = c.product_id`
/** What an entry of a document is called beside others of it: another partner's, or the second at the till. */
export const ENTRY_NAME = `e.side || iif(e.partner_id = d.partner_id, '', '@' || p.name)
  || iif(EXISTS (SELECT 1 FROM partner_entry f WHERE f.document_id = e.document_id AND f.partner_id = e.partner_id
    AND f.side = e.side AND f.id < e.id), '#2', '')`
const OPEN = `
  SELECT ${ENTRY_NAME} AS what, e.document_id AS document, 0 AS line, e.amount
    - ifnull((SELECT SUM(s.amount) FROM settlement s WHERE s.owed_entry_id = e.id), 0)
    + ifnull((SELECT SUM(s.amount) FROM settlement s WHERE s.paid_entry_id = e.id), 0) AS figure
  FROM partner_entry e JOIN document d ON d.id = e.document_id JOIN partner p ON p.id = e.partner_id
  WHERE e.reverses_entry_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM partner_entry r WHERE r.reverses_entry_id = e.id)`
const DUE = `
  SELECT ${ENTRY_NAME} AS what, e.document_id AS document, 0 AS line,
    CAST(julianday(e.due_date) - julianday('2026-02-24') AS INTEGER) AS figure
  FROM partner_entry e JOIN document d ON d.id = e.document_id JOIN partner p ON p.id = e.partner_id
  WHERE e.reverses_entry_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM partner_entry r WHERE r.reverses_entry_id = e.id)`
const ORDERS = `
  SELECT 'fulfilment' AS what, document_id AS document, 0 AS line,
    CASE fulfilment WHEN 'none' THEN 0 WHEN 'part' THEN 1 WHEN 'full' THEN 2 ELSE 3 END AS figure FROM order_standing`
const ORDER_LINES = `
  SELECT '' AS what, l.document_id AS document, l.line_number AS line, s.open AS figure
  FROM order_line_standing s JOIN document_line l ON l.id = s.root_line_id`
const amountsSql = (column: string) => `
  SELECT '' AS what, l.document_id AS document, 0 AS line, SUM(l.${column}) AS figure FROM document_line l JOIN document d
  ON d.id = l.document_id WHERE d.reverses_document_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id)
    GROUP BY l.document_id`

/** What the books of the program say; names as above. */
export function programFigures(books: DeskBooks): Figures {
  const figures = new Figures()
  const names = books.names()
  const nameOf = (document: number) => names.get(document) ?? `document ${document}`
  const rows = (sql: string) => books.rows<Row>(sql)
  for (const { what, figure } of rows(PLAIN)) figures.add(what, figure)
  for (const { what, document, figure } of rows(OPEN)) figures.add(`open of ${nameOf(document)}/${what}`, figure)
  for (const { what, document, figure } of rows(DUE)) figures.add(`due day of ${nameOf(document)}/${what}`, figure)
  for (const { document, figure } of rows(ORDERS)) figures.add(`fulfilment of ${nameOf(document)}`, figure)
  for (const { document, line, figure } of rows(ORDER_LINES))
    figures.add(`open of order line ${nameOf(document)}/${line}`, figure)
  for (const column of ['net', 'tax', 'gross'])
    for (const { document, figure } of rows(amountsSql(`${column}_amount`)))
      figures.add(`${column} of ${nameOf(document)}`, figure)
  addProgramJournal(figures, books, nameOf)
  return figures
}
