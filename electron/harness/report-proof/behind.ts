import { readFileSync } from 'node:fs'
import type { ReportPage, ReportTarget } from '#shared/contract/report.ts'
import { NO_FILTERS, type ReportParameters } from '#shared/domain/report/parameters.ts'
import { initialParameters, REPORT_DEFINITIONS, reportDefinition } from '#shared/domain/report/registry.ts'
import type { Cell, CellKind } from '#shared/domain/report/definition.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { readTable } from '#electron/table-file/read-table.ts'
import { priceOf, rateOf } from './cells.ts'
import { run } from './compare.ts'
import { asked, parametersOf, type Dice } from './question.ts'
import { EXPORTED, type ProofShop } from './shop.ts'
import { differing } from './screens.ts'

/* What stands behind a figure: the rows Enter opens, the parts Space shows, and the file that is exported. */

/** Rows that open something else than what they are made of. */
const OPENS_ANOTHER: Readonly<Partial<Record<ReportName, string>>> = {
  trialBalance: 'the journal of all accounts',
  profitStatement: 'the journal, or all other income and expense',
  profitWaterfall: 'the profit by product',
  abcXyz: 'the analysis of all products',
  deadStock: 'only what idles',
  priceDrift: 'returns and gifts, too',
  supplierPerformance: 'amounts before discounts',
  vouchers: 'the journal of the day',
  taxInvoice: 'documents at every rate',
}

type ReportOpened = Extract<ReportTarget, { readonly to: 'report' }>

/** The same days and filters, as far as the other has them, but for what the row says. */
function opened(
  parameters: ReportParameters,
  { from, to }: ReportPage,
  { name, change }: ReportOpened,
): ReportParameters {
  const definition = reportDefinition(name)
  const kept = Object.fromEntries(definition.filters.map((filter) => [filter, parameters[filter]]))
  const first = definition.time === 'asOf' ? null : from
  const days = { period: 'custom', from: first, to } as const
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return { ...initialParameters(definition), ...NO_FILTERS, ...kept, ...days, ...said }
}

/** Figures of rows and totals by column, where both have one that can be added up. */
function figuresOf(name: ReportName, columns: readonly string[], cells: readonly Cell[]): Map<string, Cell> {
  const definition = reportDefinition(name)
  const isSummed = (key: string) =>
    definition.columns.some((one) => one.key === key && (one.total === true || one.formula?.kind === 'sum'))
  return new Map(columns.flatMap((key, at) => (isSummed(key) ? [[key, cells[at] ?? null] as const] : [])))
}

async function drilledDifference(shop: ProofShop, name: ReportName, dice: Dice): Promise<string | null> {
  const question = { ...asked(name, dice, shop.oracle.today), comparison: 'none' as const }
  const page = await run(shop, name, question)
  const parameters = parametersOf(name, question, shop)
  for (const { cells, target } of page.rows.slice(0, 3)) {
    if (target?.to !== 'report') continue
    const behind = opened(parameters, page, target)
    const other = await shop.books.api.report.run({ name: target.name, parameters: behind, offset: 0, limit: 5000 })
    if (OPENS_ANOTHER[name] !== undefined) continue
    const own = figuresOf(name, page.columns, cells)
    const totals = figuresOf(target.name, other.columns, other.totals ?? [])
    // Documents of a day are counted once a day, those of a week once a week.
    const common = [...own.keys()].filter((key) => totals.has(key) && key !== 'documents' && key !== 'products')
    const text = (of: ReadonlyMap<string, Cell>) => common.map((key) => `${key} ${of.get(key) ?? 0}`)
    const found = differing(`${name} row ${String(cells[0])} and ${target.name} behind it`, text(totals), text(own))
    if (found !== null) return `${found}, asked ${JSON.stringify(parameters)}`
  }
  return null
}

type Explained = Awaited<ReturnType<ProofShop['books']['api']['report']['explain']>>

/** What its parts come to. */
function made({ formula, parts }: Explained): bigint | null {
  const amount = (at: number) => BigInt(Number(parts[at]?.amount ?? 0))
  switch (formula) {
    case 'ratio':
      return rateOf(amount(0), amount(1))
    case 'average':
      return priceOf(amount(0), amount(1))
    default:
      return parts.reduce((total, { sign, amount: part }) => {
        const value = BigInt(Number(part ?? 0))
        return sign === '-' ? total - value : total + value
      }, 0n)
  }
}

async function explainedDifference(shop: ProofShop, name: ReportName, dice: Dice): Promise<string | null> {
  const question = { ...asked(name, dice, shop.oracle.today), comparison: 'none' as const }
  const page = await run(shop, name, question)
  const parameters = parametersOf(name, question, shop)
  const row = page.rows[dice.pick % Math.max(1, page.rows.length)]
  if (row === undefined) return null
  const formulas = reportDefinition(name).columns.filter((one) => one.formula !== undefined)
  for (const { key } of formulas.filter((one) => page.columns.includes(one.key))) {
    const explained = await shop.books.api.report.explain({ name, parameters, rowKey: row.key, column: key })
    const cell = row.cells[page.columns.indexOf(key)] ?? null
    const sums = explained.formula === 'share' ? cell : made(explained)
    const found = differing(`${name}.${key}`, [String(explained.amount), String(sums)], [String(cell), String(cell)])
    if (found !== null) return found
  }
  return null
}

const PLACES: Readonly<Partial<Record<CellKind, number>>> = { money: 2, quantity: 4, unitPrice: 6, rate: 4 }

/** A figure with its point, and nothing after it that says nothing. */
function figureText(kind: CellKind, cell: Cell): string {
  const places = PLACES[kind]
  if (cell === null || typeof cell === 'string' || places === undefined) return String(cell ?? '')
  const digits = String(Math.abs(cell)).padStart(places + 1, '0')
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '')
  return cell < 0 ? `-${text}` : text
}

/** Of a table that was read: figures however they are written. */
function readText(text: string): string {
  if (/^-?\d+(\.\d+)?%$/.test(text)) {
    const [whole = '', part = ''] = text.slice(0, -1).replace('-', '').split('.')
    return figureText('rate', Number(`${text.startsWith('-') ? '-' : ''}${whole}${part.padEnd(2, '0')}`))
  }
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text
}

async function exportedDifference(shop: ProofShop, name: ReportName, dice: Dice): Promise<string | null> {
  const question = { ...asked(name, dice, shop.oracle.today), comparison: 'none' as const }
  const page = await run(shop, name, question)
  const parameters = parametersOf(name, question, shop)
  await shop.books.api.tableExport.save({
    ...{ name: 'report', title: 'report', format: 'csv', total: 'total' },
    source: { list: 'report', question: { name, parameters } },
    columns: page.columns.map((key) => ({ key, heading: key, width: 12 })),
  })
  const kinds = page.columns.map((key) => reportDefinition(name).columns.find((one) => one.key === key)?.kind ?? 'text')
  const lineOf = (cells: readonly Cell[]) => cells.map((cell, at) => figureText(kinds[at] ?? 'text', cell)).join(' | ')
  const [, ...lines] = await readTable(readFileSync(EXPORTED))
  const found = lines.map((line) => page.columns.map((_key, at) => readText(line[at] ?? '')).join(' | '))
  const body = differing(
    `${name} exported`,
    found.slice(0, page.rows.length),
    page.rows.map((row) => lineOf(row.cells)),
  )
  if (body !== null || page.totals === null || page.rows.length === 0) return body
  // The first column says that these are the totals.
  const withoutFirst = (text: string) => text.slice(text.indexOf(' | '))
  const totals = found[page.rows.length] ?? ''
  return differing(`${name} exported totals`, [withoutFirst(totals)], [withoutFirst(lineOf(page.totals))])
}

export async function behindDifference(shop: ProofShop, dice: Dice): Promise<string | null> {
  for (const { name } of REPORT_DEFINITIONS) {
    const found =
      (await drilledDifference(shop, name, dice)) ??
      (await explainedDifference(shop, name, dice)) ??
      (await exportedDifference(shop, name, dice))
    if (found !== null) return found
  }
  return null
}
