import type { Impact } from '#shared/contract/document-impact.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { check } from '#shared/contract/document.ts'
import type { Action } from '../oracle/action.ts'
import { documentOfLine, replayed, type OracleType, type PostedDocument } from '../oracle/facts.ts'
import type { Valuation } from '../oracle/valuation.ts'
import { contentOf } from './content.ts'
import { Figures, firstDifference } from './figures.ts'
import type { ModelBooks } from './model-books.ts'

/** The preview of an action that has one; null for settings. */
export async function previewOf(books: ModelBooks, action: Action): Promise<Impact | null> {
  const question = questionOf(books, action)
  return question === null ? null : books.api.document.check(question)
}

function questionOf(books: ModelBooks, action: Action): InputOf<typeof check> | null {
  switch (action.do) {
    case 'post':
      return { do: 'post', content: contentOf(books, action.content) }
    case 'amend':
      return { do: 'amend', id: books.document(action.doc).id, content: contentOf(books, action.content) }
    case 'reverse':
      return { do: 'void', id: books.document(action.doc).id }
    default:
      return null
  }
}

/** A shop as the oracle has it. */
export interface Standing {
  readonly posted: readonly PostedDocument[]
  readonly valued: Valuation
}

const COSTS: readonly OracleType[] = ['salesShipment', 'salesReturn', 'otherOut', 'loss']
const SALES: readonly OracleType[] = ['salesShipment', 'salesReturn']

/**
 * How the months of a preview differ from what the oracle says changed in other documents; null when they do not. What
 * is voided or amended is none of them, though it stays in the replay when its period is closed (R22).
 */
export function monthsDifference({ months }: Impact, action: Action, before: Standing, after: Standing): string | null {
  const found = new Figures()
  for (const { month, cost, grossProfit } of months) {
    found.add(`preview: cost of ${month}`, cost)
    found.add(`preview: gross profit of ${month}`, grossProfit)
  }
  const left = 'doc' in action ? action.doc : null
  const stayed = replayed(before.posted).filter(
    (document) => document.name !== left && replayed(after.posted).includes(document),
  )
  const expected = new Figures()
  for (const [sign, { valued }] of [[-1n, before] as const, [1n, after] as const])
    for (const { date, document, cost } of costsOf(valued, stayed)) {
      expected.add(`preview: cost of ${date.slice(0, 7)}`, sign * cost)
      if (SALES.includes(document.type)) expected.add(`preview: gross profit of ${date.slice(0, 7)}`, -sign * cost)
    }
  return firstDifference(found, expected)
}

/** What the documents' issues cost, and on which date. */
function costsOf({ steps, trueUps }: Valuation, documents: readonly PostedDocument[]) {
  const counted = new Map(documents.filter(({ type }) => COSTS.includes(type)).map((one) => [one.name, one]))
  const values = steps.map(({ movement, value }) => ({
    document: counted.get(movement.document.name),
    date: movement.document.date,
    cost: -value,
  }))
  const later = trueUps.map(({ issue, date, amount }) => ({
    document: counted.get(documentOfLine(issue)),
    date,
    cost: amount,
  }))
  return [...values, ...later].flatMap(({ document, ...cost }) =>
    document === undefined ? [] : [{ document, ...cost }],
  )
}
