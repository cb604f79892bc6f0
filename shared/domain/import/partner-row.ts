import type { Money } from '../../kernel/money.ts'
import { readSide, readYesNo, type PartnerSides } from './cell.ts'
import type { RowReading } from './row-reading.ts'

/** 往来单位 as a row of a table says it; what it does not say is null or empty. */
export interface PartnerEntry {
  readonly code: string
  readonly name: string
  /** Null: the row does not say. */
  readonly sides: PartnerSides | null
  readonly contact: string
  readonly phone: string
  readonly address: string
  readonly taxNumber: string
  readonly bankName: string
  readonly bankAccount: string
  readonly creditLimit: Money | null
  readonly termDays: number | null
  readonly priceLevel: string
  /** 期初应收 and 期初应付; negative: credit. */
  readonly receivable: Money | null
  readonly payable: Money | null
  readonly remark: string
  readonly disabled: boolean
}

const LONGEST_TERM = 3650

/** @param given what all rows are that do not say it themselves */
export function readPartner(row: RowReading, given: PartnerSides | null): PartnerEntry {
  const name = row.text('name', 120)
  if (row.isEmpty('name')) row.note('name', 'required')
  const creditLimit = row.money('creditLimit')
  if (creditLimit !== null && creditLimit < 0) row.note('creditLimit', 'negative')
  const [receivable, payable] = [owing(row, 'receivable'), owing(row, 'payable')]
  return {
    name,
    code: row.code('code', 40),
    sides: sidesOf(row.read('side', readSide) ?? given, receivable, payable),
    contact: row.text('contact', 60),
    phone: row.code('phone', 60),
    address: row.text('address', 200),
    taxNumber: row.code('taxNumber', 40),
    bankName: row.text('bankName', 80),
    bankAccount: row.code('bankAccount', 60),
    creditLimit,
    termDays: row.days('termDays', LONGEST_TERM),
    priceLevel: row.text('priceLevel', 40),
    receivable,
    payable,
    remark: row.text('remark', 500),
    disabled: row.read('disabled', readYesNo) ?? false,
  }
}

function owing(row: RowReading, key: string): Money | null {
  const amount = row.money(key)
  return amount === 0 ? null : amount
}

/** Who owes us is a customer, whom we owe is a supplier, beside what the row says. */
function sidesOf(said: PartnerSides | null, receivable: Money | null, payable: Money | null): PartnerSides | null {
  const isCustomer = said?.isCustomer === true || receivable !== null
  const isSupplier = said?.isSupplier === true || payable !== null
  return isCustomer || isSupplier ? { isCustomer, isSupplier } : null
}
