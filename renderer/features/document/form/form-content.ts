import type { DocumentContent } from '#shared/contract/document.ts'
import type { PartnerHit } from '#shared/contract/partner.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { isBusinessDate, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, WarehouseId } from '#shared/kernel/id.ts'
import { money, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import type { DraftContent, Json } from '../store.ts'
import { amountOf, idOf, record, textOf } from './draft-values.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { isBlankLine, lineContent, newLine, type EntryLine, type LineProduct } from './entry-line.ts'

/** What stands above and below the lines. */
export interface FormHeader {
  readonly partner: PartnerHit | null
  readonly warehouseId: WarehouseId | null
  readonly businessDate: BusinessDate
  readonly externalNumber: string
  readonly reason: string
  readonly freight: Money | null
  readonly remark: string
}

/** Nothing but the defaults: not worth a draft. */
export function isUntouched(header: FormHeader, fresh: FormHeader): boolean {
  const texts = [header.externalNumber, header.reason, header.remark]
  const sameDate = header.businessDate === fresh.businessDate
  return sameDate && header.partner === null && header.freight === null && texts.every((text) => text === '')
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
  return { partner: null, warehouseId, businessDate: today, externalNumber: '', reason: '', freight: null, remark: '' }
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
      remark: textOf(header['remark']),
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

function readLine(value: unknown): EntryLine {
  const line = record(value)
  const unread = Object.entries(record(line['unread'])).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return newLine({
    product: readProduct(line['product']),
    search: textOf(line['search']),
    unitId: idOf<'unit'>(line['unitId']),
    quantity: amountOf(line['quantity'], quantity),
    price: amountOf(line['price'], unitPrice),
    priceFollows: line['priceFollows'] === true,
    amount: amountOf(line['amount'], money),
    discountRate: amountOf(line['discountRate'], rate) ?? rate(0),
    remark: textOf(line['remark']),
    unread: Object.fromEntries(unread),
    priceAccepted: line['priceAccepted'] === true,
  })
}

function readProduct(value: unknown): LineProduct | null {
  const product = record(value)
  const productId = idOf<'product'>(product['id'])
  if (productId === null) return null
  const units = Array.isArray(product['units']) ? product['units'].map(readUnit).filter((unit) => unit !== null) : []
  return {
    id: productId,
    code: textOf(product['code']),
    name: textOf(product['name']),
    spec: textOf(product['spec']),
    barcode: textOf(product['barcode']),
    units,
  }
}

function readUnit(value: unknown): LineProduct['units'][number] | null {
  const unit = record(value)
  const unitId = idOf<'unit'>(unit['unitId'])
  const ratio = amountOf(unit['ratio'], quantity)
  return unitId === null || ratio === null || ratio <= 0 ? null : { unitId, name: textOf(unit['name']), ratio }
}

function readPartner(value: unknown): PartnerHit | null {
  const partner = record(value)
  const partnerId = idOf<'partner'>(partner['id'])
  if (partnerId === null) return null
  const { code, name, contact, phone } = partner
  return {
    id: partnerId,
    code: textOf(code),
    name: textOf(name),
    contact: textOf(contact),
    phone: textOf(phone),
    isWalkIn: partner['isWalkIn'] === true,
  }
}

/** Lines that would be posted: the blank ones between and after them do not count. */
export function filledLines(lines: readonly EntryLine[]): readonly EntryLine[] {
  return lines.filter((line) => !isBlankLine(line))
}

/** The search fills a price in for every document; a type without prices has no column to see it in. */
function withoutPrice(line: EntryLine): EntryLine {
  return { ...line, price: null, amount: null, discountRate: ZERO_RATE }
}

/** The form as it is posted; null while something required is missing. */
export function documentContent(
  definition: DocumentDefinition,
  { header, lines }: FormContent,
): DocumentContent | null {
  const contents = filledLines(lines).map((line) =>
    lineContent(definition.price === 'none' ? withoutPrice(line) : line),
  )
  if (header.warehouseId === null || contents.length === 0 || contents.includes(null)) return null
  if (definition.partner !== null && header.partner === null) return null
  const has = (field: DocumentDefinition['headerFields'][number]) => definition.headerFields.includes(field)
  return {
    type: definition.type,
    businessDate: header.businessDate,
    partnerId: has('partner') ? (header.partner?.id ?? null) : null,
    warehouseId: header.warehouseId,
    externalNumber: has('externalNumber') ? header.externalNumber.trim() : '',
    reason: has('reason') ? header.reason.trim() : '',
    freight: has('freight') ? (header.freight ?? ZERO_MONEY) : ZERO_MONEY,
    remark: has('remark') ? header.remark.trim() : '',
    lines: contents.filter((line) => line !== null),
  }
}
