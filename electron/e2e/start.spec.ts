import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchProgram, makeDataFolder, runBuild } from './launch.ts'

test('--screenshot writes a picture of the ready window and ends', async () => {
  const folder = makeDataFolder()
  const file = join(folder, 'window.png')
  const { code, output } = await runBuild([`--data=${folder}`, `--screenshot=${file}`])
  expect(output).toContain(`Screenshot: ${file}`)
  expect(code).toBe(0)
  const picture = readFileSync(file)
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1366, 768])
})

test('a start that fails writes down why and ends with 1', async () => {
  const folder = makeDataFolder()
  const { code, output } = await runBuild([`--data=${folder}`, `--books=${join(folder, 'missing.zsb')}`, '--smoke'])
  expect(code).toBe(1)
  expect(output).toContain('the program could not start')
  expect(readFileSync(join(folder, 'logs/zhangshi.log'), 'utf8')).toContain('the program could not start')
})

test('a second start shows the window of the first and ends', async () => {
  const first = await launchProgram()
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize())
  const { code, output } = await runBuild([`--data=${first.dataFolder}`])
  expect(output).toContain('already open')
  expect(code).toBe(0)
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isVisible())).toBe(true)
  await first.app.close()
})

test('the window comes back where it was', async () => {
  const first = await launchProgram()
  const place = { x: 60, y: 40, width: 1200, height: 720 }
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]!.setBounds(bounds), place)
  const placeOf = ({ app }: typeof first) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds())
  await expect.poll(() => placeOf(first)).toEqual(place)
  const ended = first.app.waitForEvent('close')
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close()).catch(() => {})
  await ended
  const second = await launchProgram({ dataFolder: first.dataFolder })
  await expect.poll(() => placeOf(second)).toEqual(place)
  await second.app.close()
})

test('the page cannot make the window smaller than its design', async () => {
  const program = await launchProgram()
  const size = await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getMinimumSize())
  expect(size).toEqual([1024, 700])
  await program.app.close()
})
