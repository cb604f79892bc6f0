import type { DocumentContent } from '#shared/contract/document.ts'
import { isTraded, type DocumentDefinition } from '#shared/domain/document/definition.ts'
import { addMoney, ZERO_MONEY } from '#shared/kernel/money.ts'
import type { EntryLine } from './entry-line.ts'
import { chargesContent, owedBesideGoods } from './form-charges.ts'
import { filledLines, type FormContent, type FormHeader } from './form-content.ts'
import { takesTenders, tendersOf } from './form-tenders.ts'
import { termsContent } from './form-terms.ts'
import { formTotals } from './form-totals.ts'
import { lineContent } from './line-content.ts'
import { lineDirections } from './line-direction.ts'

/**
 * The form as it is posted; null while something required is missing.
 * @param tax the books have tax
 */
export function documentContent(
  definition: DocumentDefinition,
  { header, lines }: FormContent,
  tax = false,
): DocumentContent | null {
  const filled = filledLines(lines)
  const directions = lineDirections(definition, filled)
  const contents = filled.map((line) => lineContent(definition, line, directions.get(line.key) ?? null, tax))
  if (header.warehouseId === null || contents.length === 0 || contents.includes(null)) return null
  if (definition.partner !== null && header.partner === null) return null
  const has = (field: DocumentDefinition['headerFields'][number]) => definition.headerFields.includes(field)
  if (has('toWarehouse') && header.toWarehouseId === null) return null
  const charges = chargesContent(header)
  return {
    type: definition.type,
    businessDate: header.businessDate,
    partnerId: has('partner') ? (header.partner?.id ?? null) : null,
    warehouseId: header.warehouseId,
    externalNumber: has('externalNumber') ? header.externalNumber.trim() : '',
    reason: has('reason') ? header.reason.trim() : '',
    freight: has('freight') ? (header.freight ?? ZERO_MONEY) : ZERO_MONEY,
    ...(has('freight') && charges.length > 0 ? { charges } : {}),
    remark: has('remark') ? header.remark.trim() : '',
    ...(has('toWarehouse') ? route(header) : {}),
    ...termsContent(definition, header),
    ...(has('fee') ? { fee: header.fee ?? ZERO_MONEY } : {}),
    ...(isTraded(definition) ? tradeTerms(header, tax) : {}),
    ...(takesTenders(definition) ? saidTenders(header, filled) : {}),
    lines: contents.filter((line) => line !== null),
  }
}

/** 含税/不含税 where the books have tax, and what comes off the whole document. */
function tradeTerms({ taxIncluded, reduction, rounding }: FormHeader, tax: boolean): Partial<DocumentContent> {
  return {
    ...(tax ? { taxIncluded } : {}),
    ...(reduction === null || reduction === 0 ? {} : { reduction }),
    ...(rounding === null || rounding === 0 ? {} : { rounding }),
  }
}

/** Nothing said says nothing. */
function saidTenders(header: FormHeader, lines: readonly EntryLine[]): Pick<DocumentContent, 'tenders'> {
  const goods = formTotals(lines, header).grossAmount
  const tenders = tendersOf(header, addMoney(goods, owedBesideGoods(header)))
  return tenders === undefined ? {} : { tenders }
}

/** In two steps the goods go into 在途 first, and the document remembers where to. */
function route({ toWarehouseId, transitWarehouseId }: FormHeader): Partial<DocumentContent> {
  return transitWarehouseId === null
    ? { toWarehouseId }
    : { toWarehouseId: transitWarehouseId, destinationWarehouseId: toWarehouseId }
}
