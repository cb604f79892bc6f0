import { expect, type ElectronApplication } from '@playwright/test'

/** What is printed goes into a file instead of the system's dialog. */
export async function catchPrints(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) return
    const { webContents } = window
    const prints: string[] = []
    Object.assign(globalThis, { prints })
    webContents.print = (_options, done) => {
      void webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then((pdf) => {
        prints.push(Buffer.from(pdf).toString('base64'))
        done?.(true, '')
      })
    }
  })
}

/** What went to the printer last, as PDF. */
export async function lastPrint(app: ElectronApplication): Promise<Buffer> {
  const found = () => app.evaluate(() => (globalThis as unknown as { prints: string[] }).prints.splice(0).at(-1) ?? '')
  let pdf = ''
  await expect(async () => expect((pdf = await found())).not.toBe('')).toPass()
  return Buffer.from(pdf, 'base64')
}
