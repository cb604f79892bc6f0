const BYTE_ORDER_MARK = '\u{feff}'

/** What Excel calls Unicode text is UTF-16, and says so by its first two bytes. */
const WIDE = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const

/**
 * Text of a file as Chinese Windows programs write it: UTF-16, UTF-8 where it is valid UTF-8, else GB18030; null when
 * it is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const wide = WIDE.find(({ mark }) => mark[0] === bytes[0] && mark[1] === bytes[1])
  const text = wide === undefined ? unmarkedText(bytes) : decodedAs(wide.encoding, bytes)
  if (text === null || text.includes('\0')) return null
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
}

function unmarkedText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return unmarkedWideText(bytes)
  return decodedAs('utf-8', bytes) ?? decodedAs('gb18030', bytes)
}

/** A sign no table has; a picture or a program read as UTF-16 has some soon. */
const FOREIGN = /[^\P{Cc}\t\n\r]|[\u{e000}-\u{f8ff}\u{fff0}-\u{ffff}]/u

/** UTF-16 that lost its mark: of every tab, figure and line end one byte is zero, and that byte says the order. */
function unmarkedWideText(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null
  const zeros = [0, 0]
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [high = 0, low = 0] = zeros
  const text = decodedAs(low > high ? 'utf-16le' : 'utf-16be', bytes)
  return text === null || FOREIGN.test(text) || !/[\n\r]/.test(text) ? null : text
}

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
