import { DOCUMENT_TYPES, type DocumentType } from '#shared/domain/document/document-type.ts'
import type { CaseLine, CaseStep, CostCase } from './cost-case-format.ts'

const STEPS = new Set<CaseStep['do']>(['post', 'reverse', 'amend', 'check', 'today', 'amount', 'allocate', 'shares'])
const LINE_KEYS = new Set(['product', 'qty', 'value', 'warehouse'])
const POST_KEYS = new Set(['do', 'id', 'type', 'date', 'lines', 'refused'])
const AMEND_KEYS = new Set(['do', 'doc', 'id', 'lines', 'date', 'refused'])
const CHECK_KEYS = new Set(['do', 'values', 'pools', 'stock', 'accounts'])
const ACCOUNTS = new Set(['cogs', 'payable'])

/** Whether the program has everything this case asks for. Judged by what the case contains, never by its name. */
export function isRunnable({ method, negative, products = {}, steps }: CostCase): boolean {
  if (method !== 'MA' || negative !== 'forbid') return false
  if (Object.values(products).some((product) => product.tracked === true)) return false
  return steps.every(isRunnableStep)
}

function isRunnableStep(step: CaseStep): boolean {
  if (!STEPS.has(step.do)) return false
  if (step.do === 'check') return onlyKeys(step, CHECK_KEYS) && onlyKeys(step.accounts ?? {}, ACCOUNTS)
  if (step.do === 'amend') return onlyKeys(step, AMEND_KEYS) && hasPlainLines(step.lines)
  if (step.do !== 'post') return true
  return isDocumentType(step.type) && onlyKeys(step, POST_KEYS) && hasPlainLines(step.lines)
}

/** Lines as every type has them, all of one warehouse. */
function hasPlainLines(lines: readonly CaseLine[]): boolean {
  const places = new Set(lines.map((line) => line.warehouse))
  return places.size === 1 && lines.every((line) => onlyKeys(line, LINE_KEYS))
}

function onlyKeys(object: object, keys: ReadonlySet<string>): boolean {
  return Object.keys(object).every((key) => keys.has(key))
}

export function isDocumentType(type: string): type is DocumentType {
  return DOCUMENT_TYPES.some((known) => known === type)
}
