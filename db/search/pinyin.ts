import { pinyin, polyphonic } from 'pinyin-pro'

/** How many readings of one name are kept: 重庆长乐行 has 2 × 2 × 4 × 3; the first combinations are the usual ones. */
const MAXIMUM_READINGS = 24

/** Full pinyin of the usual reading, lower case, e.g. `luhua5s`: the sort key of a Chinese name. */
export function sortKey(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase()
}

/** What a name can be found by: initials and full pinyin over all readings of its polyphones, letters and digits kept. */
export interface Readings {
  readonly initials: readonly string[]
  readonly pinyin: readonly string[]
  /** The same from every later character on: shopkeepers type the middle of a name, `sc` for 海天金标生抽. */
  readonly innerInitials: readonly string[]
  readonly innerPinyin: readonly string[]
}

/** Characters of a name looked into, so that a long one does not fill the index. */
const INNER_CHARACTERS = 24

export function readings(name: string): Readings {
  const characters = polyphonic(plain(name), { toneType: 'none', type: 'array' })
  // What the words around a character make of it comes first: 重庆 is chong qing, however long the name.
  const usual = pinyin(plain(name), { toneType: 'none', type: 'array' })
  const first = (syllable: string) => syllable.slice(0, 1)
  return {
    initials: unique([
      usual.map(first).join(''),
      ...combine(characters.map((syllables) => unique(syllables.map(first)))),
    ]),
    pinyin: unique([usual.join(''), ...combine(characters.map(unique))]),
    innerInitials: endings(usual.map(first)),
    innerPinyin: endings(usual),
  }
}

/** `[a, b, c]` → `bc`. One character alone is found by the full text. */
function endings(syllables: readonly string[]): string[] {
  const shown = syllables.slice(0, INNER_CHARACTERS)
  return unique(shown.slice(1, -1).map((_syllable, index) => shown.slice(index + 1).join('')))
}

/** Letters and digits of any script, lower case, full-width forms made plain: what searching compares. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}

function combine(choices: readonly (readonly string[])[]): string[] {
  let combinations = ['']
  for (const options of choices) {
    const longer = combinations.flatMap((start) => options.map((option) => start + option))
    combinations = longer.slice(0, MAXIMUM_READINGS)
  }
  return unique(combinations).filter((one) => one !== '')
}
