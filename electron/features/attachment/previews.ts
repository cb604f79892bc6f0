import { randomUUID } from 'node:crypto'

/** A picture on its way to the window. */
export interface Preview {
  readonly bytes: Uint8Array
  readonly contentType: string
}

/**
 * Pictures somebody was allowed to see a moment ago, each at an address nobody can guess. The protocol that serves them
 * knows of no login, so an address works once.
 */
export class Previews {
  private readonly waiting = new Map<string, Preview>()

  /** @returns the path of the address */
  offer(preview: Preview): string {
    // One is looked at at a time; a few may be asked for in a row by who leafs through them.
    const [oldest] = this.waiting.keys()
    if (oldest !== undefined && this.waiting.size >= MOST_WAITING) this.waiting.delete(oldest)
    const path = `/attachment/${randomUUID()}`
    this.waiting.set(path, preview)
    return path
  }

  take(path: string): Preview | null {
    const found = this.waiting.get(path) ?? null
    this.waiting.delete(path)
    return found
  }
}

const MOST_WAITING = 3
