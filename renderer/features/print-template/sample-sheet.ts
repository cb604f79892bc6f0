import type { SheetHead, SheetPage, VarianceRow } from '#shared/contract/stocktake-sheet.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { SAMPLE_DAY } from './sample-goods.ts'

const NUMBER = 'PD-20261122-0001'

export function sampleSheetHead(shopName: string, text: AllTexts): SheetHead {
  const { warehouse } = text.printTemplate.sample
  const counts = { rows: 2, pages: 1, startedAt: 0, countDate: SAMPLE_DAY }
  return { shopName, number: NUMBER, warehouseName: warehouse, blind: false, ...counts }
}

function goodsOf(index: number, text: AllTexts) {
  const { goods, unit } = text.printTemplate.sample
  const barcode = `690200010371${index}`
  return { rowNumber: index + 1, barcode, name: goods[index] ?? '', spec: '5L', unitName: unit, batchCode: '' }
}

export function sampleCountPage(text: AllTexts): SheetPage {
  const rows = [0, 1].map((index) => ({
    ...goodsOf(index, text),
    location: `A-0${index + 1}`,
    book: quantity(120_000),
  }))
  return { pageNumber: 1, barcode: `${NUMBER}/1`, rows }
}

export function sampleVariance(text: AllTexts): VarianceRow[] {
  return [0, 1].map((index) => ({
    ...goodsOf(index, text),
    code: `000${index + 1}`,
    book: quantity(120_000),
    expected: quantity(120_000),
    counted: quantity(110_000),
    difference: quantity(-10_000),
    unitCost: unitPrice(40_000_000),
    amount: money(-4_000),
    reason: null,
    remark: '',
  }))
}
