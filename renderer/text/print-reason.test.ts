import { expect, test } from 'vitest'
import { enUS } from './en-US.ts'
import { printReason } from './print-reason.ts'
import { zhCN } from './zh-CN.ts'

test('what Chromium is known to say is said in our words, in both languages', () => {
  expect(printReason('Failed to enumerate printers', zhCN)).toBe('系统的打印服务没有运行')
  expect(printReason('No valid printers available', zhCN)).toBe('这台电脑没有打印机')
  expect(printReason('Failed to enumerate printers', enUS)).toBe('the print service of the system is not running')
})

test('anything else is as the system said it', () => {
  expect(printReason('out of cyan', zhCN)).toBe('out of cyan')
})
