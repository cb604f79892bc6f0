import { beforeEach, expect, test } from 'vitest'
import { giveLayouts } from '#renderer/ui/column-layout/kept-layouts.ts'
import { paperDirection, paperDirections, takePaperDirection } from './paper-direction.ts'

beforeEach(() => giveLayouts({}, () => undefined))

test('a report with a short form lies both ways, across at first; another lies one way', () => {
  expect(paperDirections('stockSummary')).toEqual(['landscape', 'portrait'])
  expect(paperDirections('stockAssets')).toEqual(['landscape'])
  expect(paperDirection('stockSummary')).toBe('landscape')
})

test('the way it was printed is kept, for this report', () => {
  const kept: unknown[] = []
  giveLayouts({}, (...said) => kept.push(said))
  takePaperDirection('stockSummary', 'portrait')
  expect(paperDirection('stockSummary')).toBe('portrait')
  expect(paperDirection('stockAssets')).toBe('landscape')
  expect(kept).toEqual([['report paper stockSummary', 'portrait']])
})

test('what was kept and is not offered is not taken', () => {
  giveLayouts({ 'report paper stockAssets': 'portrait', 'report paper stockSummary': 7 }, () => undefined)
  expect(paperDirection('stockAssets')).toBe('landscape')
  expect(paperDirection('stockSummary')).toBe('landscape')
})
