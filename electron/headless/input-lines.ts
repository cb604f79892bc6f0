/** One line of the input; `text` is null when it cannot be read, and `fault` says why. */
export type InputLine =
  | { readonly number: number; readonly text: string; readonly fault: null }
  | { readonly number: number; readonly text: null; readonly fault: 'tooLong' | 'utf8' }

const NEWLINE = 0x0a
/** Longer than any request the contract takes. */
const LONGEST_LINE = 16 * 1024 * 1024

/**
 * Lines of a stream, as they come: never more than one chunk and one line in memory. Bytes that are no UTF-8 are a
 * fault of their line, because a replacement character must never be stored.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<InputLine, void> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0
  const take = (part: Uint8Array) => {
    length += part.length
    // A line that is too long is read to its end, but not kept.
    if (length > longest) parts = []
    else parts.push(part)
  }
  const finish = (): InputLine => {
    const line = length > longest ? unreadable(number, 'tooLong') : decoded(number, parts)
    number += 1
    parts = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end))
      yield finish()
      start = end + 1
    }
    take(chunk.subarray(start))
  }
  if (length > 0) yield finish()
}

function decoded(number: number, parts: readonly Uint8Array[]): InputLine {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
    return { number, text: text.replace(/\r$/, ''), fault: null }
  } catch {
    return unreadable(number, 'utf8')
  }
}

function unreadable(number: number, fault: 'tooLong' | 'utf8'): InputLine {
  return { number, text: null, fault }
}
