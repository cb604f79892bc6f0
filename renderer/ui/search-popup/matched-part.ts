export interface TextPart {
  readonly text: string
  readonly matched: boolean
}

/** First character, in pinyin order, of each initial; the collation of the browser knows the order of all the others. */
const INITIALS = 'ABCDEFGHJKLMNOPQRSTWXYZ'
const FIRST_OF_INITIAL = '阿八嚓哒妸发旮哈讥咔垃妈拿噢趴七然仨他挖夕丫匝'
const pinyinOrder = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/** Pinyin initial of a Chinese character (its usual reading), the character itself in lower case for any other. */
export function initialOf(character: string): string {
  if (!/[\u4e00-\u9fff]/.test(character)) return character.toLowerCase()
  let found = ''
  for (const [index, first] of [...FIRST_OF_INITIAL].entries()) {
    if (pinyinOrder.compare(first, character) > 0) break
    found = INITIALS[index] ?? ''
  }
  return found.toLowerCase()
}

/** Split a text into what the search found and the rest: by the very characters, else by pinyin initials (`lh` → 鲁花). */
export function splitMatched(text: string, query: string): readonly TextPart[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return [{ text, matched: false }]
  const literal = text.toLowerCase().indexOf(wanted)
  const start = literal >= 0 ? literal : [...text].map(initialOf).join('').indexOf(wanted)
  if (start < 0) return [{ text, matched: false }]
  const end = start + wanted.length
  return [
    { text: text.slice(0, start), matched: false },
    { text: text.slice(start, end), matched: true },
    { text: text.slice(end), matched: false },
  ].filter((part) => part.text !== '')
}
