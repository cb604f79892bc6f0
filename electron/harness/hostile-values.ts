/** Values no form sends: what a broken or hostile window might put in any place of an input. */
export const HOSTILE_VALUES: readonly (readonly [name: string, value: unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['zero', 0],
  ['minus zero', -0],
  ['negative', -1],
  ['fraction', 1.5],
  ['NaN', NaN],
  ['infinity', Infinity],
  ['beyond 2^53', 2 ** 53],
  ['largest safe integer', Number.MAX_SAFE_INTEGER],
  ['1e308', 1e308],
  ['bigint', 10n],
  ['empty text', ''],
  ['number as text', '1'],
  ['SQL', `'; DROP TABLE document; --`],
  ['LIKE signs', '%_\\'],
  ['full-text syntax', '" OR * NEAR('],
  ['prototype name', '__proto__'],
  ['constructor', 'constructor'],
  ['NUL', 'a\u0000b'],
  ['line break', 'a\nb'],
  ['lone surrogate', '\ud800'],
  ['emoji', '👩‍👩‍👧‍👦'],
  ['right-to-left mark', '\u202eabc'],
  ['huge text', 'x'.repeat(20_000)],
  ['impossible date', '2026-02-30'],
  ['path', '../../etc/passwd'],
  ['empty array', []],
  ['long array', Array(1500).fill(1)],
  ['empty object', {}],
  ['object with prototype', JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}')],
  ['deep JSON', nested(500)],
  ['cycle', cycle()],
  ['date object', new Date(0)],
  ['map', new Map([['a', 1]])],
  ['bytes', new Uint8Array(4)],
]

export function nested(levels: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

function cycle(): unknown {
  const value: Record<string, unknown> = { a: 1 }
  value['self'] = value
  return value
}

/** Every place of an input: its keys from the outside in. */
export function placesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]]
  return [[...path], ...Object.entries(value).flatMap(([key, one]) => placesOf(one, [...path, key]))]
}

/** One level deep; an array stays an array, its places are written by their index as text. */
function copyOf(value: unknown): Record<string, unknown> {
  return Object.assign(Array.isArray(value) ? [] : {}, value)
}

/** A copy of an input with another value at one place. */
export function replacedAt(value: unknown, path: readonly string[], replacement: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return replacement
  const copy = copyOf(value)
  copy[key] = replacedAt(copy[key], rest, replacement)
  return copy
}

/** A copy of an input without one key. */
export function withoutKey(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path
  if (key === undefined) return undefined
  const copy = copyOf(value)
  if (rest.length === 0) Reflect.deleteProperty(copy, key)
  else copy[key] = withoutKey(copy[key], rest)
  return copy
}
