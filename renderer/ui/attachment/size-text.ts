const figure = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** Size of a file as people say it: 512 B, 1.5 KB, 20 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${figure.format(bytes / 1024)} KB` : `${figure.format(bytes / 1024 / 1024)} MB`
}
