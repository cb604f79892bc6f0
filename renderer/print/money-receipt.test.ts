import { expect, it } from 'vitest'
import type { MoneyDocument } from '#shared/contract/money.ts'
import { money } from '#shared/kernel/money.ts'
import { enUS } from '#renderer/text/en-US.ts'
import { text } from '#renderer/text/text.ts'
import { otherPaper, purposeText, receiptPaper, settledText } from './money-receipt.ts'

const settled = (count: number) =>
  Array.from({ length: count }, (_none, index) => ({
    document: { number: `XSCK-${index + 1}` },
    amount: money(1_500),
  })) as unknown as MoneyDocument['settlements']

it('names what it settled, and counts what there is no room for', () => {
  expect(settledText({ settlements: settled(2) }, 'receipt-241', text.value)).toBe('XSCK-1 15.00、XSCK-2 15.00')
  expect(settledText({ settlements: settled(5) }, 'receipt-241', text.value)).toBe(
    'XSCK-1 15.00、XSCK-2 15.00、XSCK-3 15.00 等 5 单',
  )
  expect(settledText({ settlements: [] }, 'a5-landscape', text.value)).toBe('')
  expect(settledText({ settlements: settled(2) }, 'receipt-241', enUS)).toBe('XSCK-1 15.00, XSCK-2 15.00')
})

it('says what it is for', () => {
  const rent = { categoryName: '房租', amount: money(300_000), remark: '十一月' }
  const lines = [rent] as unknown as MoneyDocument['lines']
  expect(purposeText({ lines, remark: '', side: null }, text.value)).toBe('房租 3,000.00 十一月')
  expect(purposeText({ lines: [], remark: '定金', side: 'receivable' }, text.value)).toBe('定金')
  expect(purposeText({ lines: [], remark: '', side: 'receivable' }, text.value)).toBe('货款')
  expect(purposeText({ lines: [], remark: '', side: null }, text.value)).toBe('')
})

it('is A5 unless something else was taken last', () => {
  expect(receiptPaper(undefined)).toBe('a5-landscape')
  expect(receiptPaper('receipt-241')).toBe('receipt-241')
  expect(otherPaper('receipt-241')).toBe('a5-landscape')
})
