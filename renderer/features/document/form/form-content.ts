import type { ChosenPartner } from '#shared/contract/partner.ts'
import { isBusinessDate, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { AccountId, DocumentId, WarehouseId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import type { DraftContent, Json } from '../store.ts'
import { amountOf, idOf, record, textOf } from './draft-values.ts'
import { readLine } from './draft-line.ts'
import { isBlankLine, type EntryLine } from './entry-line.ts'
import { readCharges, type FormCharge } from './form-charges.ts'
import { EMPTY_TERMS, hasTerms, readTerms, type FormTerms } from './form-terms.ts'

/** What stands above and below the lines. */
export interface FormHeader extends FormTerms {
  readonly partner: ChosenPartner | null
  readonly warehouseId: WarehouseId | null
  readonly businessDate: BusinessDate
  readonly externalNumber: string
  readonly reason: string
  readonly freight: Money | null
  /** 费用 beside 运费. */
  readonly charges: readonly FormCharge[]
  readonly remark: string
  /** 调拨: where the goods are to arrive in the end. */
  readonly toWarehouseId: WarehouseId | null
  /** Two steps: the warehouse 在途 they are sent into first; null: they arrive at once. */
  readonly transitWarehouseId: WarehouseId | null
  /** 组装, 拆卸: 加工费. */
  readonly fee: Money | null
  /** Prices are 含税; without tax in the books it says nothing. */
  readonly taxIncluded: boolean
  /** 整单优惠 */
  readonly reduction: Money | null
  /** 抹零 */
  readonly rounding: Money | null
  /** 本次收款/本次付款: the whole of it; null: nothing was said. */
  readonly payFull: boolean | null
  /** So much of it, when it is not the whole. */
  readonly paid: Money | null
  readonly payAccountId: AccountId | null
  /** Paid out of credit of the partner. */
  readonly deposit: Money | null
}

/** Nothing but the defaults: not worth a draft. */
export function isUntouched(header: FormHeader, fresh: FormHeader): boolean {
  const texts = [header.externalNumber, header.reason, header.remark]
  const sameDate = header.businessDate === fresh.businessDate
  const { partner, freight, fee, reduction, rounding, transitWarehouseId } = header
  const nothing = [partner, freight, fee, reduction, rounding, transitWarehouseId].every((one) => one === null)
  const sameGoal = header.toWarehouseId === fresh.toWarehouseId
  return (
    sameDate &&
    sameGoal &&
    nothing &&
    header.charges.length === 0 &&
    !hasTerms(header) &&
    texts.every((text) => text === '')
  )
}

/** 改单: the posted document that what is entered replaces. */
export interface AmendedDocument {
  readonly id: DocumentId
  readonly number: string
  readonly businessDate: BusinessDate
}

export interface FormContent {
  readonly header: FormHeader
  readonly lines: readonly EntryLine[]
  /** Absent or null: a new document. */
  readonly amends?: AmendedDocument | null
}

export function emptyHeader(today: BusinessDate, warehouseId: WarehouseId | null): FormHeader {
  return {
    partner: null,
    warehouseId,
    businessDate: today,
    externalNumber: '',
    reason: '',
    freight: null,
    charges: [],
    remark: '',
    toWarehouseId: null,
    transitWarehouseId: null,
    fee: null,
    taxIncluded: true,
    reduction: null,
    rounding: null,
    ...EMPTY_TERMS,
    payFull: null,
    paid: null,
    payAccountId: null,
    deposit: null,
  }
}

/** The whole form as the draft keeps it, half-typed lines included. */
export function writeDraft({ header, lines, amends }: FormContent): DraftContent {
  const entered = { header: asJson(header), lines: lines.filter((line) => !isBlankLine(line)).map(asJson) }
  return amends ? { ...entered, amends: asJson(amends) } : entered
}

/** A round trip makes plain JSON of it and drops what JSON cannot hold. */
function asJson(value: FormHeader | EntryLine | AmendedDocument): Json {
  return JSON.parse(JSON.stringify(value)) as Json
}

/**
 * Read a draft back. Whatever cannot be understood — from an older version, from a hand — becomes empty
 * instead of an error: a draft must always open.
 */
export function readDraft(content: DraftContent, fallback: FormHeader): FormContent {
  const header = record(content['header'])
  const lines = Array.isArray(content['lines']) ? content['lines'] : []
  const date = textOf(header['businessDate'])
  return {
    header: {
      partner: readPartner(header['partner']),
      warehouseId: idOf<'warehouse'>(header['warehouseId']) ?? fallback.warehouseId,
      businessDate: isBusinessDate(date) ? date : fallback.businessDate,
      externalNumber: textOf(header['externalNumber']),
      reason: textOf(header['reason']),
      freight: amountOf(header['freight'], money),
      charges: readCharges(header['charges']),
      remark: textOf(header['remark']),
      toWarehouseId: idOf<'warehouse'>(header['toWarehouseId']) ?? fallback.toWarehouseId,
      transitWarehouseId: idOf<'warehouse'>(header['transitWarehouseId']),
      fee: amountOf(header['fee'], money),
      taxIncluded: typeof header['taxIncluded'] === 'boolean' ? header['taxIncluded'] : fallback.taxIncluded,
      reduction: amountOf(header['reduction'], money),
      rounding: amountOf(header['rounding'], money),
      ...readTerms(header),
      payFull: typeof header['payFull'] === 'boolean' ? header['payFull'] : null,
      paid: amountOf(header['paid'], money),
      payAccountId: idOf<'account'>(header['payAccountId']),
      deposit: amountOf(header['deposit'], money),
    },
    lines: lines.map(readLine),
    amends: readAmended(record(content['amends'])),
  }
}

function readAmended({ id, number, businessDate }: Readonly<Record<string, unknown>>): AmendedDocument | null {
  const documentId = idOf<'document'>(id)
  const date = textOf(businessDate)
  return documentId === null || !isBusinessDate(date)
    ? null
    : { id: documentId, number: textOf(number), businessDate: date }
}

function readPartner(value: unknown): ChosenPartner | null {
  const partner = record(value)
  const partnerId = idOf<'partner'>(partner['id'])
  if (partnerId === null) return null
  return { id: partnerId, name: textOf(partner['name']) }
}

/** Lines that would be posted: the blank ones between and after them do not count. */
export function filledLines(lines: readonly EntryLine[]): readonly EntryLine[] {
  return lines.filter((line) => !isBlankLine(line))
}
