import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money } from './money.ts'
import { rmbCapitals } from './rmb-capitals.ts'

/**
 * The examples of 《正确填写票据和结算凭证的基本规定》, in 分. Where it says 可以只写一个零字，也可以不写零字 both spellings
 * are correct; everywhere else there is one.
 */
const OFFICIAL: [fen: number, spellings: string[]][] = [
  [140950, ['人民币壹仟肆佰零玖元伍角', '人民币壹仟肆佰零玖元伍角整']],
  [600714, ['人民币陆仟零柒元壹角肆分']],
  [168032, ['人民币壹仟陆佰捌拾元零叁角贰分', '人民币壹仟陆佰捌拾元叁角贰分']],
  [10700053, ['人民币壹拾万柒仟元零伍角叁分', '人民币壹拾万零柒仟元伍角叁分', '人民币壹拾万柒仟元伍角叁分']],
  [1640902, ['人民币壹万陆仟肆佰零玖元零贰分']],
  [32504, ['人民币叁佰贰拾伍元零肆分']],
]

test.each(OFFICIAL)('official example %d 分', (fen, spellings) => {
  expect(spellings).toContain(rmbCapitals(money(fen)))
})

describe('zeros', () => {
  test.each([
    [0, '人民币零元整'],
    [1, '人民币壹分'],
    [5, '人民币伍分'],
    [10, '人民币壹角整'],
    [50, '人民币伍角整'],
    [55, '人民币伍角伍分'],
    [100, '人民币壹元整'],
    [1000, '人民币壹拾元整'],
    [1005, '人民币壹拾元零伍分'],
    [100000, '人民币壹仟元整'],
    [100100, '人民币壹仟零壹元整'],
    [1000000, '人民币壹万元整'],
    [1000100, '人民币壹万零壹元整'],
    [1010000, '人民币壹万零壹佰元整'],
    [10000000, '人民币壹拾万元整'],
    [100010000, '人民币壹佰万零壹佰元整'],
    [10000000000, '人民币壹亿元整'],
    [10000000100, '人民币壹亿零壹元整'],
    [10000100000, '人民币壹亿零壹仟元整'],
    [10001000000, '人民币壹亿零壹万元整'],
    [10010000000, '人民币壹亿零壹拾万元整'],
    [10100000000, '人民币壹亿零壹佰万元整'],
    [11000000000, '人民币壹亿壹仟万元整'],
    [100000000000, '人民币壹拾亿元整'],
    [100001000100, '人民币壹拾亿零壹万零壹元整'],
    [9_000_000_000_000, '人民币玖佰亿元整'],
    [99_999_999_999_999, '人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ])('%d 分 is %s', (fen, text) => {
    expect(rmbCapitals(money(fen))).toBe(text)
  })
})

test('a negative amount says so', () => {
  expect(rmbCapitals(money(-12345))).toBe('人民币负壹佰贰拾叁元肆角伍分')
})

test('too large is refused', () => {
  expect(() => rmbCapitals(money(100_000_000_000_000))).toThrow(RangeError)
})

const PLACE: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 }

/** Read capitals back, the way a bank clerk does: digit by digit, group by group. Independent of how they are written. */
function readCapitals(text: string): number {
  let [yuan, group, digit, fen] = [0, 0, 0, 0]
  for (const character of text.replace(/^人民币负?/, '')) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(character)
    if (value >= 0) digit = value
    else if (character in PLACE) [group, digit] = [group + digit * (PLACE[character] ?? 0), 0]
    else if (character === '万' || character === '亿')
      [yuan, group, digit] = [yuan + (group + digit) * (character === '万' ? 10_000 : 100_000_000), 0, 0]
    else if (character === '元') [yuan, group, digit] = [yuan + group + digit, 0, 0]
    else if (character === '角') [fen, digit] = [fen + digit * 10, 0]
    else if (character === '分') [fen, digit] = [fen + digit, 0]
  }
  return yuan * 100 + fen
}

test('every amount reads back as itself, with no doubled or trailing 零', () => {
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: 9_000_000_000_000 }),
    // Mostly zeros: where the rule is difficult.
    fc
      .array(fc.constantFrom('0', '0', '0', '1', '7'), { minLength: 1, maxLength: 13 })
      .map((digits) => Number(digits.join(''))),
  )
  fc.assert(
    fc.property(amounts, (fen) => {
      const text = rmbCapitals(money(fen))
      expect(readCapitals(text)).toBe(fen)
      expect(text).not.toMatch(/零零|零[万亿角分整]|^人民币零.*[分角]/)
      expect(text).toMatch(fen % 10 === 0 ? /整$/ : /分$/)
    }),
    { numRuns: 1000 },
  )
})
