import { expect, test } from 'vitest'
import { enUS } from '#renderer/text/en-US.ts'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { cellText } from './cell-text.ts'

test('the row of 期初 says so where others have their document type; what has no word stays as it is', () => {
  expect(cellText('documentType', 'opening', 'accountFlow', zhCN)).toBe('期初')
  expect(cellText('documentType', 'opening', 'accountFlow', enUS)).toBe('Opening')
  expect(cellText('documentType', 'collection', 'accountFlow', zhCN)).toBe('收款单')
  expect(cellText('text', 'opening', 'accountFlow', zhCN)).toBe('opening')
})
