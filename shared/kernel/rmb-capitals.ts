import type { Money } from './money.ts'
import { assertSafeInteger } from './mul-div.ts'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿'] as const
const LIMIT_YUAN = 1_000_000_000_000

/**
 * 人民币大写: an amount in the capital characters of bank slips and 三联单.
 * Source: 中国人民银行《支付结算办法》附件一「正确填写票据和结算凭证的基本规定」: ends at 元 or 角 → 整,
 * at 分 → nothing; inner zeros collapse to one 零. Negative amounts are preceded by 负.
 * @throws RangeError from 一万亿元 up, far beyond MONEY_LIMIT.
 */
export function rmbCapitals(amount: Money): string {
  const fen = Math.abs(assertSafeInteger(amount, 'money'))
  const yuan = Math.floor(fen / 100)
  if (yuan >= LIMIT_YUAN) throw new RangeError('amount too large to write in capitals')
  const jiao = Math.floor(fen / 10) % 10
  const rest = fen % 10
  const whole = yuan === 0 ? '' : `${capitalInteger(yuan)}元`
  return `人民币${amount < 0 ? '负' : ''}${whole === '' && fen === 0 ? '零元' : whole}${capitalFraction(jiao, rest, whole !== '')}`
}

function capitalFraction(jiao: number, fen: number, hasYuan: boolean): string {
  if (jiao === 0 && fen === 0) return '整'
  const jiaoText = jiao === 0 ? (hasYuan ? '零' : '') : `${digit(jiao)}角`
  return jiaoText + (fen === 0 ? '整' : `${digit(fen)}分`)
}

function capitalInteger(value: number): string {
  let text = ''
  let rest = value
  for (const group of GROUPS) {
    const part = rest % 10_000
    const higher = Math.floor(rest / 10_000)
    const gap = higher > 0 && part < 1000 ? '零' : ''
    if (part !== 0) text = gap + capitalGroup(part) + group + text
    else if (text !== '' && !text.startsWith('零')) text = `零${text}`
    rest = higher
  }
  return text.replace(/^零/, '')
}

function capitalGroup(part: number): string {
  let text = ''
  for (let place = 3; place >= 0; place -= 1) {
    const value = Math.floor(part / 10 ** place) % 10
    if (value !== 0) text += digit(value) + (PLACES[place] ?? '')
    else if (text !== '' && part % 10 ** place !== 0 && !text.endsWith('零')) text += '零'
  }
  return text
}

function digit(value: number): string {
  return DIGITS[value] ?? ''
}
