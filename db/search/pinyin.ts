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
  const characters = [...plain(name)].map(readingsOfCharacter)
  // What the words around a character make of it comes first: 重庆 is chong qing, however long the name.
  const usual = pinyin(plain(name), { toneType: 'none', type: 'array' })
  const first = (syllable: string) => syllable.slice(0, 1)
  const innerInitials = endings(name, usual.map(first))
  return {
    initials: unique([
      usual.map(first).join(''),
      ...combine(characters.map((syllables) => unique(syllables.map(first)))),
    ]),
    pinyin: unique([usual.join(''), ...combine(characters.map(unique))]),
    innerInitials,
    innerPinyin: endings(name, usual).filter((ending) => !innerInitials.includes(ending)),
  }
}

/** A character has its readings whatever stands beside it; looked up once, for an import names tens of thousands. */
const knownReadings = new Map<string, readonly string[]>()

function readingsOfCharacter(character: string): readonly string[] {
  const known = knownReadings.get(character)
  if (known !== undefined) return known
  const found = polyphonic(character, { toneType: 'none', type: 'array' })[0] ?? []
  knownReadings.set(character, found)
  return found
}

/**
 * `[a, b, c]` → `bc`. One character alone is found by the full text, and so is what begins inside of a figure or a
 * Latin word, `00ml` of 500ml.
 */
function endings(name: string, syllables: readonly string[]): string[] {
  const shown = syllables.slice(0, INNER_CHARACTERS)
  const characters = [...plain(name)]
  const insideWord = (index: number) => /^[a-z\d]{2}$/.test(characters.slice(index - 1, index + 1).join(''))
  return unique(
    shown.slice(1, -1).flatMap((_syllable, index) => (insideWord(index + 1) ? [] : [shown.slice(index + 1).join('')])),
  )
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
