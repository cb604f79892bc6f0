import { normaliseNumberText } from '#shared/kernel/decimal.ts'

/** An exact number: top / bottom, bottom > 0. Money is never computed in floating point. */
interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

type Operator = '+' | '-' | '*' | '/' | '(' | ')'
type Token = Fraction | Operator

/** Longer entries are no arithmetic but a barcode or a paste gone wrong. */
const LONGEST = 60
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/

/** Full-width digits, IME punctuation and the signs of a calculator become plain ones: `１２×２４` → `12*24`, `、` → `/`. */
export function normaliseArithmetic(text: string): string {
  return normaliseNumberText(
    text
      .replace(/[、÷]/g, '/')
      .replace(/[×xX]/g, '*')
      .replace(/[—–−]/g, '-')
      .replace(/[（]/g, '(')
      .replace(/[）]/g, ')'),
  )
}

/** Whether the text is more than a plain number, so that its result is worth showing while typing. */
export function isArithmetic(text: string): boolean {
  const plain = normaliseArithmetic(text)
  return plain.startsWith('+') || (plain !== '' && !PLAIN.test(plain))
}

/**
 * Read what was typed into a numeric cell: a number (`12.5`), an expression (`=12*24`, `56/1.13`, `(3+4)*2`) or a
 * change of the present value (`+5`, `*2`, `/2`). Computed in exact fractions, rounded once, half away from zero.
 * A plain number is not rounded but returned as it stands.
 * @param current present value as decimal text, empty when the cell is empty
 * @returns decimal text, null when it cannot be read
 */
export function evaluateEntry(text: string, places: number, current: string): string | null {
  const plain = normaliseArithmetic(text)
  if (plain.length === 0 || plain.length > LONGEST) return null
  if (PLAIN.test(plain) && !plain.startsWith('+')) return plain
  const expression = plain.startsWith('=') ? plain.slice(1) : relativeTo(plain, current)
  const tokens = tokensOf(expression)
  if (tokens === null || tokens.length === 0) return null
  const reader = new ExpressionReader(tokens)
  const result = reader.sum()
  return result === null || !reader.atEnd() ? null : decimalText(result, places)
}

function relativeTo(plain: string, current: string): string {
  if (!/^[+*/]/.test(plain)) return plain
  const base = normaliseArithmetic(current)
  return `${base === '' ? '0' : base}${plain}`
}

function tokensOf(expression: string): Token[] | null {
  const parts = expression.match(/\d+\.?\d*|\.\d+|[-+*/()]/g) ?? []
  if (parts.join('') !== expression) return null
  return parts.map((part) => (/[\d.]/.test(part) ? numberOf(part) : (part as Operator)))
}

function numberOf(part: string): Fraction {
  const [whole = '', fraction = ''] = part.split('.')
  return { top: BigInt(`${whole === '' ? '0' : whole}${fraction}`), bottom: 10n ** BigInt(fraction.length) }
}

/** Recursive descent over sum → product → factor; null as soon as something does not fit. */
class ExpressionReader {
  private readonly tokens: readonly Token[]
  private position = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  atEnd(): boolean {
    return this.position === this.tokens.length
  }

  sum(): Fraction | null {
    let left = this.product()
    while (left !== null && (this.peek() === '+' || this.peek() === '-')) {
      const sign = this.take() === '-' ? -1n : 1n
      const right = this.product()
      if (right === null) return null
      left = { top: left.top * right.bottom + sign * right.top * left.bottom, bottom: left.bottom * right.bottom }
    }
    return left
  }

  private product(): Fraction | null {
    let left = this.factor()
    while (left !== null && (this.peek() === '*' || this.peek() === '/')) {
      const operator = this.take()
      const right = this.factor()
      if (right === null) return null
      left = operator === '*' ? { top: left.top * right.top, bottom: left.bottom * right.bottom } : divide(left, right)
    }
    return left
  }

  private factor(): Fraction | null {
    const token = this.take()
    if (token === undefined) return null
    if (typeof token === 'object') return token
    if (token === '-') {
      const value = this.factor()
      return value === null ? null : { top: -value.top, bottom: value.bottom }
    }
    if (token !== '(') return null
    const inside = this.sum()
    return this.take() === ')' ? inside : null
  }

  private peek(): Token | undefined {
    return this.tokens[this.position]
  }

  private take(): Token | undefined {
    this.position += 1
    return this.tokens[this.position - 1]
  }
}

function divide(left: Fraction, right: Fraction): Fraction | null {
  if (right.top === 0n) return null
  const sign = right.top < 0n ? -1n : 1n
  return { top: left.top * right.bottom * sign, bottom: left.bottom * right.top * sign }
}

function decimalText(value: Fraction, places: number): string {
  const scale = 10n ** BigInt(places)
  const size = (value.top < 0n ? -value.top : value.top) * scale
  const rounded = (size * 2n + value.bottom) / (value.bottom * 2n)
  const digits = rounded.toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  const sign = value.top < 0n && rounded !== 0n ? '-' : ''
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
