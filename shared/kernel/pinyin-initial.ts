/** First character, in pinyin order, of each initial; the collation knows the order of all the others. */
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
