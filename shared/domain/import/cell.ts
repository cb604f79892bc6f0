import { addDays, businessDate, isBusinessDate, type BusinessDate } from '../../kernel/business-date.ts'
import { normaliseNumberText } from '../../kernel/decimal.ts'
import { MONEY_LIMIT, parseMoney, type Money } from '../../kernel/money.ts'
import { parseQuantity, QUANTITY_LIMIT, type Quantity } from '../../kernel/quantity.ts'
import { parsePercent, rate, RATE_SCALE, type Rate } from '../../kernel/rate.ts'
import { parseUnitPrice, UNIT_PRICE_LIMIT, type UnitPrice } from '../../kernel/unit-price.ts'
import { isScientific } from './barcode-doubt.ts'
import type { CellError } from './problem.ts'

/** A cell that was read, or why it cannot be. */
export type Read<Value> = { readonly value: Value } | { readonly problem: CellError }

/** Blanks of every kind at both ends are gone, and what would break a line inside is one blank. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u{200b}\u{feff}]+/gu, ' ')
    .replace(/^[\s\u{3000}]+|[\s\u{3000}]+$/gu, '')
}

const SHEET_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|####)$/

/** Why a cell cannot be taken whatever it should be: a formula failed, or characters were lost on the way here. */
export function foulCell(text: string): CellError | null {
  if (SHEET_ERROR.test(text)) return 'sheetError'
  return text.includes('\u{fffd}') ? 'garbled' : null
}

const FULL_WIDTH_OFFSET = 0xfee0

/** `="0012"` in a cell is how a spreadsheet is told that this is text, whatever it looks like. */
const LITERAL = /^="(.*)"$/

/** A code for a cell, so that it is read as it is: `1E5` is no figure, `６` stays full width. */
export function literalCode(code: string): string {
  const read = readCode(code)
  return 'value' in read && read.value === code ? code : `="${code}"`
}

/** A code as it is printed: full width becomes plain, and a spreadsheet's apostrophe or ="…" is no part of it. */
export function cleanCode(text: string): string {
  const literal = LITERAL.exec(cleanText(text))?.[1]
  if (literal !== undefined) return cleanText(literal)
  const plain = cleanText(text).replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - FULL_WIDTH_OFFSET))
  return cleanText(plain.replace(/^'/, ''))
}

/** @returns the code, also when it is empty */
export function readCode(text: string): Read<string> {
  const code = cleanCode(text)
  return isScientific(code) && !LITERAL.test(cleanText(text)) ? { problem: 'scientific' } : { value: code }
}

/** Barcodes parted by commas, semicolons or blanks; each once. */
export function readBarcodes(text: string): Read<readonly string[]> {
  const codes = cleanCode(text)
    .split(/[,，;；、\s]+/)
    .filter((code) => code !== '')
  return codes.some(isScientific) ? { problem: 'scientific' } : { value: [...new Set(codes)] }
}

export function readMoney(text: string): Read<Money> {
  const plain = figure(text)
  const value = plain === null ? null : parseMoney(plain)
  if (value === null) return { problem: whyNot(plain, 2) }
  return value > MONEY_LIMIT || value < -MONEY_LIMIT ? { problem: 'tooLarge' } : { value }
}

export function readPrice(text: string): Read<UnitPrice> {
  const plain = figure(text)
  const value = plain === null ? null : parseUnitPrice(plain)
  if (value === null) return { problem: whyNot(plain, 6) }
  if (value < 0) return { problem: 'negative' }
  return value > UNIT_PRICE_LIMIT ? { problem: 'tooLarge' } : { value }
}

export function readQuantity(text: string): Read<Quantity> {
  const plain = figure(text)
  const value = plain === null ? null : parseQuantity(plain)
  if (value === null) return { problem: whyNot(plain, 4) }
  return value > QUANTITY_LIMIT || value < -QUANTITY_LIMIT ? { problem: 'tooLarge' } : { value }
}

/** Between two quantities; null is no bound. */
export interface QuantityRange {
  readonly minimum: Quantity | null
  readonly maximum: Quantity | null
}

/** `24 – 240`, `≥ 24` or `≤ 240`, as our lists write it. */
export function readRange(text: string): Read<QuantityRange> {
  const [first = '', second] = cleanText(text).split(/\s*[–~～]\s*/)
  const read = (part: string): Quantity | null => {
    const one = readQuantity(part)
    return 'value' in one && one.value >= 0 ? one.value : null
  }
  const bound = read(first.replace(/^[≥≤]/, ''))
  if (bound === null) return { problem: 'notANumber' }
  if (second !== undefined) {
    const maximum = read(second)
    return maximum === null ? { problem: 'notANumber' } : { value: { minimum: bound, maximum } }
  }
  if (first.startsWith('≥')) return { value: { minimum: bound, maximum: null } }
  return first.startsWith('≤') ? { value: { minimum: null, maximum: bound } } : { problem: 'notANumber' }
}

/** A rate written as `13%`, 13 or, below 1, as a fraction: 0.13. */
export function readPercent(text: string): Read<Rate> {
  const plain = normaliseNumberText(text)
  const value = plain.endsWith('%') ? parsePercent(plain) : fractionOrPercent(plain)
  return value === null || value < 0 || value > RATE_SCALE ? { problem: 'notAPercentage' } : { value }
}

/** 0.15 is a fraction, 1 and 15 are percentages: there is a tax of 1 %, and none of less. */
function fractionOrPercent(plain: string): Rate | null {
  const fraction = parseQuantity(plain)
  if (fraction === null) return null
  return fraction < RATE_SCALE ? rate(fraction) : parsePercent(plain)
}

export function readDays(text: string): Read<number> {
  const plain = normaliseNumberText(text).replace(/(天|days?)$/i, '')
  if (!/^\d{1,5}$/.test(plain)) return { problem: plain.startsWith('-') ? 'negative' : 'notANumber' }
  return { value: Number(plain) }
}

/** Spreadsheets count days; these are the first of 2000 and the last of 2099. */
const SERIALS = { first: 36_526, last: 73_050 } as const
const FIRST_SERIAL_DAY = businessDate('2000-01-01')

/** A day as a spreadsheet counts it, `45660` or with its time `45660.35`; null when it is none. */
function serialDate(plain: string): BusinessDate | null {
  const serial = /^(\d{5})(\.\d+)?$/.exec(plain)?.[1]
  if (serial === undefined || Number(serial) < SERIALS.first || Number(serial) > SERIALS.last) return null
  return addDays(FIRST_SERIAL_DAY, Number(serial) - SERIALS.first)
}

/**
 * 2025-1-3, 2025/01/03, 20250103, 2025年1月3日 or a spreadsheet's 45660; 3.1.2025 is not: its day and month could be
 * either. A time is left out.
 */
export function readDate(text: string): Read<BusinessDate> {
  const plain = cleanCode(text).replace(/[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z)?$/, '')
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/.exec(plain)
  const [, year = '', month = '', day = ''] = match ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = isBusinessDate(date) ? date : serialDate(plain)
  return read === null ? { problem: 'notADate' } : { value: read }
}

export interface PartnerSides {
  readonly isSupplier: boolean
  readonly isCustomer: boolean
}

/** 客户, 供应商 or both. */
export function readSide(text: string): Read<PartnerSides> {
  const plain = cleanText(text).toLowerCase()
  const isSupplier = /供应|供货|厂家|supplier|vendor|both|两者/.test(plain)
  const isCustomer = /客户|顾客|会员|customer|client|both|两者/.test(plain)
  return isSupplier || isCustomer ? { value: { isSupplier, isCustomer } } : { problem: 'notASide' }
}

/** 是, yes, √ and 1, or 否, no and 0. */
export function readYesNo(text: string): Read<boolean> {
  const plain = cleanText(text).toLowerCase()
  if (['是', 'yes', 'y', 'true', '√', '1'].includes(plain)) return { value: true }
  return ['否', 'no', 'n', 'false', '×', '0'].includes(plain) ? { value: false } : { problem: 'notYesNo' }
}

export type GoodsKind = 'goods' | 'service'

export function readGoodsKind(text: string): Read<GoodsKind> {
  const plain = cleanText(text).toLowerCase()
  if (['服务', 'service'].includes(plain)) return { value: 'service' }
  return ['商品', '实物', 'goods'].includes(plain) ? { value: 'goods' } : { problem: 'notAGoodsKind' }
}

/** Commas that part thousands: whole groups of three, before the point. */
const GROUPED = /^[^,.\d]*\d{1,3}(,\d{3})+(\.[^,]*|[^,.\d]*)$/

/** A figure without its currency and separators; null when a comma stands where it may be a decimal comma: 12,50. */
function figure(text: string): string | null {
  const half = text.replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - FULL_WIDTH_OFFSET))
  if (half.includes(',') && !GROUPED.test(half.trim())) return null
  return normaliseNumberText(text)
    .replace(/^(rmb|cny)/i, '')
    .replace(/元$/, '')
}

function whyNot(plain: string | null, places: number): CellError {
  if (plain === null) return 'notANumber'
  if (isScientific(plain)) return 'scientific'
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return 'notANumber'
  const [, fraction = ''] = plain.replace(/0+$/, '').split('.')
  return fraction.length > places ? 'tooManyDecimals' : 'tooLarge'
}
