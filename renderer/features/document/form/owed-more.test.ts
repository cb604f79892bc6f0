import { expect, test } from 'vitest'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { money } from '#shared/kernel/money.ts'
import { owedMore, type Owing } from './owed-more.ts'

const shipment = documentDefinition('salesShipment')
const SILENT = { payFull: null, paid: null, payAccountId: null, deposit: null }
const owes = (change: Partial<Owing> = {}, definition = shipment) =>
  owedMore(definition, { payable: money(2790), tenders: SILENT, isWalkIn: false, amended: null, ...change })
const before = (paid: number, samePartner = true) => ({ payable: money(1860), paid: money(paid), samePartner })

test('a new document owes what is not paid with it; goods that go back take it down', () => {
  expect(owes()).toBe(2790)
  expect(owes({ tenders: { ...SILENT, paid: money(1000) } })).toBe(1790)
  expect(owes({ tenders: { ...SILENT, payFull: true } })).toBe(0)
  expect(owes({}, documentDefinition('salesReturn'))).toBe(-2790)
})

test('改单 without a word keeps the money, also of another partner; with a word the old one is taken back', () => {
  expect(owes({ amended: before(1860) })).toBe(930)
  expect(owes({ amended: before(0) })).toBe(930)
  expect(owes({ amended: before(1860, false) })).toBe(930)
  expect(owes({ amended: before(1860), tenders: { ...SILENT, payFull: true } })).toBe(0)
  expect(owes({ amended: before(1000), tenders: { ...SILENT, payFull: true } })).toBe(-860)
})

test('a second 改单 of what the first one left paid too much: the credit is gone with the money that is taken back', () => {
  const amended = { payable: money(1500), paid: money(1860), samePartner: true }
  expect(owes({ amended, tenders: { ...SILENT, payFull: true } })).toBe(360)
  expect(owes({ amended })).toBe(1290)
})

test('散客 owes nothing, before and after', () => {
  expect(owes({ amended: before(1860), isWalkIn: true })).toBe(0)
})
