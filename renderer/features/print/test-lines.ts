import type { RawLine } from '#shared/domain/print/raw-receipt.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** 测试页 for a printer that takes no pages. */
export function testLines(text: AllTexts): RawLine[] {
  const words = text.print.test
  return [
    { kind: 'text', text: words.title, align: 'center', large: true },
    { kind: 'rule' },
    { kind: 'text', text: words.chinese, align: 'left', large: false },
    { kind: 'pair', left: '2 x 3.50', right: '7.00', large: false },
    { kind: 'pair', left: '¥', right: '87.50', large: true },
    { kind: 'rule' },
    { kind: 'barcode', code: 'TEST-0001' },
  ]
}
