const BYTE_ORDER_MARK = '\u{feff}'

/** Text of a file as Chinese Windows programs write it: UTF-8 where it is valid UTF-8, else GB18030; null when it is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  const text = decodedAs('utf-8', bytes) ?? decodedAs('gb18030', bytes)
  return text === null || !text.startsWith(BYTE_ORDER_MARK) ? text : text.slice(1)
}

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
