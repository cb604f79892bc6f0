import { labelMeaning, type CodeLookups, type LabelMeaning } from '#shared/domain/till/scan-meaning.ts'
import type { ReadableDb } from '../handle.ts'
import { documentOfNumber, goodsOfBarcode, goodsOfProductCode, goodsOfSerial } from './till-lookup.ts'
import { tillSettings } from './till-setting.ts'

/** Where these books look a scanned code up. */
export function codeLookups(db: ReadableDb): CodeLookups {
  return {
    barcode: (text) => goodsOfBarcode(db, text),
    productCode: (text) => goodsOfProductCode(db, text),
    serial: (text) => goodsOfSerial(db, text),
    document: (number) => documentOfNumber(db, number),
  }
}

/** 秤码: what a label of weighed goods says by the rules of the books; null: it is none, or a code of its own. */
export function weighedCode(db: ReadableDb, code: string): LabelMeaning | null {
  const exact = goodsOfBarcode(db, code) ?? goodsOfProductCode(db, code)
  return exact === null ? labelMeaning(code, codeLookups(db), tillSettings(db).scaleRules) : null
}
