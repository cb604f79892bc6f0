import type { ExportColumn } from '#shared/contract/table-export.ts'
import type { PriceListRow } from '#shared/contract/price.ts'
import { wordsAmongNames } from '#shared/domain/price/price-level.ts'
import { priceLevelName } from '#renderer/text/price-level-name.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'
import type { CodeWords, ViewExport } from '#renderer/ui/table-export/view-export.ts'

export type PriceListState = 'inForce' | 'notYet' | 'over' | 'disabled'

/** Whether a list counts today. */
export function stateOf({ enabled, validFrom, validTo }: PriceListRow, today: string): PriceListState {
  if (!enabled) return 'disabled'
  if (validFrom !== null && validFrom > today) return 'notYet'
  return validTo !== null && validTo < today ? 'over' : 'inForce'
}

export function datesText(
  { validFrom, validTo }: Pick<PriceListRow, 'validFrom' | 'validTo'>,
  words: AllTexts,
): string {
  const { always, fromOn, until, between } = words.price.list
  if (validFrom !== null && validTo !== null) return between(validFrom, validTo)
  if (validFrom !== null) return fromOn(validFrom)
  return validTo === null ? always : until(validTo)
}

export function scopeText({ partnerName, priceLevelId, levelCode, levelName }: PriceListRow, words: AllTexts): string {
  const { everybody, levelOf } = words.price.list
  if (partnerName !== null) return partnerName
  if (priceLevelId === null) return everybody
  return levelOf(priceLevelName({ id: priceLevelId, code: levelCode ?? '', name: levelName ?? '' }))
}

export function priceListColumns(text: AllTexts, today: string): ListColumn<PriceListRow>[] {
  const words = text.price.list
  return [
    { key: 'name', title: words.name, width: 240, min: 150, grow: 3, sort: 'name', text: (list) => list.name },
    { key: 'scope', title: words.for, width: 180, min: 120, grow: 2, text: (list) => scopeText(list, text) },
    {
      key: 'dates',
      title: words.dates,
      width: 200,
      sort: 'dates',
      tone: 'second',
      text: (list) => datesText(list, text),
    },
    {
      key: 'lines',
      title: words.lines,
      width: 90,
      align: 'right',
      grow: 0,
      sort: 'lines',
      text: (list) => String(list.lineCount),
    },
    { key: 'state', title: words.state, width: 96, grow: 0, text: (list) => words[stateOf(list, today)] },
    { key: 'remark', title: words.remark, width: 140, tone: 'third', priority: 3, text: (list) => list.remark },
  ]
}

/** In a file the days are two columns, and who it is for has words. */
export function priceListFile({ terms, price: { list: words } }: AllTexts): {
  readonly codes: CodeWords
  readonly instead: Readonly<Record<string, readonly ExportColumn[]>>
} {
  return {
    codes: { scope: wordsAmongNames({ ...terms.priceLevels, everybody: words.everybody }) },
    instead: {
      dates: [
        { key: 'validFrom', heading: words.validFrom, width: 12 },
        { key: 'validTo', heading: words.validTo, width: 12 },
      ],
    },
  }
}

/** 价格表明细 as a file, under heads an import of a 价格表 knows. */
export function priceListLinesExport({ id, name }: Pick<PriceListRow, 'id' | 'name'>, text: AllTexts): ViewExport {
  const { code, name: product, spec, unit } = text.product.list
  const { price, base, discount } = text.price.list
  return {
    title: name,
    source: { list: 'priceListLines', question: { id } },
    columns: [
      { key: 'code', heading: code, width: 10 },
      { key: 'name', heading: product, width: 24 },
      { key: 'spec', heading: spec, width: 12 },
      { key: 'unit', heading: unit, width: 8 },
      { key: 'price', heading: price, width: 12 },
      { key: 'baseLevel', heading: base, width: 12, words: wordsAmongNames(text.terms.priceLevels) },
      { key: 'discount', heading: discount, width: 10 },
    ],
  }
}
