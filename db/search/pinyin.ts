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
}

export function readings(name: string): Readings {
  const characters = polyphonic(plain(name), { toneType: 'none', type: 'array' })
  // What the words around a character make of it comes first: 重庆 is chong qing, however long the name.
  const usual = pinyin(plain(name), { toneType: 'none', type: 'array' })
  return {
    initials: unique([
      usual.map((syllable) => syllable.slice(0, 1)).join(''),
      ...combine(characters.map((syllables) => unique(syllables.map((syllable) => syllable.slice(0, 1))))),
    ]),
    pinyin: unique([usual.join(''), ...combine(characters.map(unique))]),
  }
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
