import { expect, test } from 'vitest'
import { escPos, OPEN_DRAWER } from './esc-pos.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const OPTIONS = { columns: 32, cut: false }
/** ESC @, FS & */
const BEGIN = '1b401c26'
const THREE_FEEDS = '0a0a0a'

test('Chinese text is GB18030, and ends its line', () => {
  // 账 D5CB, 实 CAB5
  expect(hex(escPos([{ kind: 'text', text: '账实', align: 'left', large: false }], OPTIONS))).toBe(
    `${BEGIN}1b6100` + '1d21001c2100' + 'd5cbcab5' + '0a' + '1d21001c2100' + `1b6100${THREE_FEEDS}`,
  )
})

test('a rare character takes its four bytes', () => {
  const bytes = hex(escPos([{ kind: 'text', text: '㐂𠮷', align: 'left', large: false }], OPTIONS))
  expect(bytes).toContain('8139ef31' + '9534b235' + '0a')
})

test('the sign of the money is the one every printer has', () => {
  expect(hex(escPos([{ kind: 'text', text: '¥7.00', align: 'left', large: false }], OPTIONS))).toContain('a3a4372e3030')
})

test('a pair stands at both ends; large ones have half the columns', () => {
  const [small, large] = [false, true].map((size) =>
    Buffer.from(escPos([{ kind: 'pair', left: 'A', right: '1.00', large: size }], OPTIONS)).toString('latin1'),
  )
  expect(small).toContain(`A${' '.repeat(27)}1.00\n`)
  expect(large).toContain(`\x1d\x21\x11\x1c\x21\x0cA${' '.repeat(11)}1.00\n`)
})

test('a rule, a barcode of the number, the drawer, the cut', () => {
  expect(hex(escPos([{ kind: 'rule' }], { columns: 4, cut: true }))).toBe(`${BEGIN}2d2d2d2d0a1d564200`)
  expect(hex(OPEN_DRAWER)).toBe('1b401b700019fa')
  expect(hex(escPos([{ kind: 'barcode', code: 'LS-1' }], OPTIONS))).toBe(
    `${BEGIN}1b6101` + '1d683c1d77021d4802' + '1d6b4906' + '7b424c532d31' + '0a' + `1b6100${THREE_FEEDS}`,
  )
})

test('what a name smuggles in is no command', () => {
  const bytes = hex(escPos([{ kind: 'text', text: 'a\x1b\x40\x1dVb', align: 'left', large: false }], OPTIONS))
  expect(bytes).toContain(`${Buffer.from('a@Vb').toString('hex')}0a`)
})
