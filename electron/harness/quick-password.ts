/**
 * In place of the real key derivation, which takes half a second on purpose: for tests that log in often and are
 * about something else. `vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))`
 */
export function hashPassword(password: string): string {
  return `quick:${password.normalize('NFKC')}`
}

export function passwordMatches(password: string, stored: string): Promise<boolean> {
  return Promise.resolve(stored === hashPassword(password))
}
