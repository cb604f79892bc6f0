// Code 128 (ISO/IEC 15417), sets B and C: what every scanner reads. Pure: bars as numbers, drawn by whoever prints.

/** Widths of bar, space, bar, space, bar, space of each symbol value 0 … 105; START and STOP among them. */
const WIDTHS =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211' +
  '221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113' +
  '132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121' +
  '312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211' +
  '221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141' +
  '114113114311411113411311113141114131311141411131211412211214211232'
const SYMBOL = 6
const START_B = 104
const START_C = 105
const TO_B = 100
const TO_C = 99
/** The last symbol has a seventh element. */
const STOP = '2331112'
/** White on both sides, in modules. */
const QUIET = 10
const FIRST = 32
const LAST = 126

/**
 * Symbol values of a text, with start and check symbol. Runs of four digits and more go two by two (set C).
 * @throws RangeError for a sign that is not plain ASCII
 */
export function code128Values(text: string): number[] {
  const values: number[] = []
  let set: 'B' | 'C' | null = null
  for (let at = 0; at < text.length;) {
    const wanted = setFor(set, /^\d*/.exec(text.slice(at))?.[0].length ?? 0)
    if (set === null) values.push(wanted === 'C' ? START_C : START_B)
    else if (set !== wanted) values.push(wanted === 'C' ? TO_C : TO_B)
    set = wanted
    values.push(wanted === 'C' ? Number(text.slice(at, at + 2)) : valueOf(text, at))
    at += wanted === 'C' ? 2 : 1
  }
  if (set === null) throw new RangeError('a barcode of nothing')
  return [...values, checkOf(values)]
}

/** @param digits how many stand together from here on */
function setFor(set: 'B' | 'C' | null, digits: number): 'B' | 'C' {
  if (set === 'C') return digits >= 2 ? 'C' : 'B'
  if (digits < 4) return 'B'
  // Of an odd run the first digit stays in set B, unless the text begins with it.
  return set === 'B' && digits % 2 === 1 ? 'B' : 'C'
}

function valueOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < FIRST || code > LAST) throw new RangeError(`not in Code 128 B: ${text[at] ?? ''}`)
  return code - FIRST
}

function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * Math.max(1, index), 0) % 103
}

export interface Bars {
  /** All modules, quiet zones included. */
  readonly width: number
  /** Where each bar begins and how wide it is, in modules. */
  readonly bars: readonly { readonly x: number; readonly width: number }[]
}

export function code128(text: string): Bars {
  const widths = code128Values(text).map((value) => WIDTHS.slice(value * SYMBOL, (value + 1) * SYMBOL))
  const elements = [...widths.join(''), ...STOP].map(Number)
  const bars: { x: number; width: number }[] = []
  let x = QUIET
  for (const [index, width] of elements.entries()) {
    if (index % 2 === 0) bars.push({ x, width })
    x += width
  }
  return { width: x + QUIET, bars }
}

/** The bars as one SVG path, one unit high. */
export function barsPath({ bars }: Bars): string {
  return bars.map(({ x, width }) => `M${x} 0h${width}v1h-${width}z`).join('')
}
