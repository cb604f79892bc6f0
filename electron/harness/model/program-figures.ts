import { statement } from '#db/handle.ts'
import { Figures } from './figures.ts'
import type { ModelBooks } from './model-books.ts'

interface Figure {
  readonly what: string
  readonly figure: number
}

/** A line of a document in the queries below; the model knows documents by other names. */
interface LineFigure {
  readonly document: number
  readonly line: number
  readonly figure: number
}

interface LineAfter extends Omit<LineFigure, 'figure'> {
  readonly quantity: number
  readonly worth: number
}

interface TrueUp extends LineFigure {
  readonly inboundDocument: number
  readonly inboundLine: number
}

const stock = statement<[], Figure>(`
  SELECT p.name || '@' || w.name || ' ' || b.code AS what, s.quantity AS figure FROM stock_balance s
  JOIN product p ON p.id = s.product_id JOIN warehouse w ON w.id = s.warehouse_id JOIN batch b ON b.id = s.batch_id`)
const pools = statement<[], Figure>(`
  SELECT 'quantity of ' || p.name AS what, c.quantity AS figure FROM cost_pool c JOIN product p ON p.id = c.product_id
  UNION ALL SELECT 'worth of ' || p.name, c.value FROM cost_pool c JOIN product p ON p.id = c.product_id
  UNION ALL SELECT 'current cost of ' || p.name, c.cost_value FROM cost_pool c JOIN product p ON p.id = c.product_id
  UNION ALL SELECT 'current cost of ' || p.name || ' per', c.cost_quantity FROM cost_pool c JOIN product p ON p.id = c.product_id`)
const accounts = statement<[], Figure>(`
  WITH cogs AS (SELECT substr(business_date, 1, 7) AS month, amount FROM stock_account_entry WHERE account = 'cogs'),
    sold AS (SELECT substr(business_date, 1, 7) AS month, amount FROM partner_entry WHERE side = 'receivable')
  SELECT account || ' in ' || substr(business_date, 1, 7) AS what, SUM(amount) AS figure FROM stock_account_entry GROUP BY 1
  UNION ALL SELECT side || ' in ' || substr(business_date, 1, 7), SUM(amount) FROM partner_entry GROUP BY 1
  UNION ALL SELECT 'gross profit of ' || month, SUM(amount) FROM (
    SELECT month, amount FROM sold UNION ALL SELECT month, 0 - amount FROM cogs) GROUP BY 1`)

// Drawn together by document they say the same, so there is no such figure.
const drawnTogether = statement<[], Figure>(`
  SELECT account || ' drawn together of ' || document_id || ' on ' || business_date AS what, SUM(amount) AS figure FROM (
    SELECT document_id, business_date, account, amount FROM stock_account_entry
    UNION ALL SELECT document_id, business_date, account, 0 - amount FROM document_stock_entry)
  GROUP BY document_id, business_date, account HAVING SUM(amount) <> 0`)

const values = statement<[], LineFigure>(`
  SELECT m.document_id AS document, m.line_number AS line, v.value AS figure
  FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id`)
const provisional = statement<[], LineFigure>(`
  SELECT m.document_id AS document, m.line_number AS line, s.quantity AS figure
  FROM stock_movement m JOIN stock_short s ON s.movement_id = m.id`)
const after = statement<[], LineAfter>(`
  SELECT m.document_id AS document, m.line_number AS line, v.quantity_after AS quantity, v.value_after AS worth
  FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id WHERE m.kind NOT IN ('transferIn', 'transferOut')`)
const trueUps = statement<[], TrueUp>(`
  SELECT i.document_id AS document, i.line_number AS line, t.amount AS figure,
    m.document_id AS inboundDocument, m.line_number AS inboundLine
  FROM stock_trueup t JOIN stock_movement i ON i.id = t.issue_movement_id
  JOIN stock_movement m ON m.id = t.inbound_movement_id`)

/** What the books of the program say, read in a few queries. The names are those of oracle-figures.ts. */
export function programFigures({ db, documents }: ModelBooks): Figures {
  const figures = new Figures()
  const names = new Map([...documents].map(([name, { id }]) => [Number(id), name]))
  const lineOf = (document: number, line: number) => `${names.get(document) ?? `document ${document}`}/${line}`
  for (const query of [stock, pools, accounts, drawnTogether])
    for (const { what, figure } of query(db).all()) figures.add(what, figure)
  for (const { document, line, figure } of values(db).all()) figures.add(`value of ${lineOf(document, line)}`, figure)
  for (const { document, line, figure } of provisional(db).all())
    figures.add(`provisional of ${lineOf(document, line)}`, figure)
  for (const { document, line, quantity, worth } of after(db).all()) {
    figures.add(`quantity after ${lineOf(document, line)}`, quantity)
    figures.add(`worth after ${lineOf(document, line)}`, worth)
  }
  for (const { document, line, figure, inboundDocument, inboundLine } of trueUps(db).all())
    figures.add(`true-up of ${lineOf(document, line)} by ${lineOf(inboundDocument, inboundLine)}`, figure)
  return figures
}
