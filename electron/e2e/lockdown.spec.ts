import { expect, test } from '@playwright/test'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { waitUntilReady } from './steps.ts'

// Written out again on purpose: a weakened policy must not weaken its own test.
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-elem 'self' 'unsafe-inline'; " +
  "style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; " +
  "frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

test.describe('the window is locked down', () => {
  let program: LaunchedProgram

  test.beforeAll(async () => {
    program = await launchProgram()
  })
  test.afterAll(async () => {
    await program.app.close()
  })

  test('the page knows exactly one thing that is not the web platform', async () => {
    const found = await program.page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { zhangshi: object }).zhangshi).sort(),
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    }))
    expect(found).toEqual({ bridge: ['invoke', 'onChanged', 'onProgress'], node: [] })
  })

  test('the bridge is the only name the page has beyond those of the web', async () => {
    // The same page without the preload is the measure, so that no list of Chromium's names has to be kept.
    const plain = await program.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true } })
      await window.loadURL('app://zhangshi/')
      const names = (await window.webContents.executeJavaScript('Object.getOwnPropertyNames(window)')) as string[]
      window.destroy()
      return names
    })
    const own = await program.page.evaluate(() => Object.getOwnPropertyNames(window))
    expect(own.filter((name) => !plain.includes(name) && !name.startsWith('__playwright'))).toEqual(['zhangshi'])
  })

  test('a foreign page with the same preload gets no answer', async () => {
    const answer = await program.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      })
      await window.loadURL('data:text/html,<title>foreign</title>')
      const ask = `zhangshi.invoke({ path: 'books.recent', input: {} }).then(() => 'answered', (error) => error.message)`
      const heard = (await window.webContents.executeJavaScript(ask)) as string
      window.destroy()
      return heard
    })
    expect(answer).toContain('refused')
  })

  test('every answer carries the policy', async () => {
    const headers = await program.page.evaluate(async () => Object.fromEntries((await fetch('/index.html')).headers))
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  test('no page breaks the policy by itself', async () => {
    const page = program.page
    const complaints: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) complaints.push(message.text())
    })
    await page.reload()
    await waitUntilReady(page)
    expect(complaints).toEqual([])
  })

  test('inline scripts and eval do not run', async () => {
    const result = await program.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.planted = true'
      document.head.append(script)
      // In a task of the page itself: what the test runner evaluates directly is exempt from the policy.
      return new Promise((resolve) => {
        setTimeout(() => {
          let evaluated = 'ran'
          try {
            new Function('return 1')()
          } catch (error) {
            evaluated = (error as Error).name
          }
          resolve({ planted: 'planted' in window, evaluated })
        })
      })
    })
    expect(result).toEqual({ planted: false, evaluated: 'EvalError' })
  })

  test.describe('requests', () => {
    for (const address of [
      'https://example.com/',
      'http://127.0.0.1:1/',
      'file:///etc/passwd',
      'app://other/index.html',
    ]) {
      test(`${address} is refused`, async () => {
        const answer = await program.page.evaluate(
          (target) =>
            fetch(target).then(
              (response) => response.status,
              () => 'refused',
            ),
          address,
        )
        expect(['refused', 404]).toContain(answer)
      })
    }

    for (const path of [
      '/manifest.json',
      '/../main/main.js',
      '/%2e%2e/main/main.js',
      '/..%2fmain%2fmain.js',
      '/assets/',
      '/index.html/',
      '//etc/passwd',
    ]) {
      test(`${path} is not served`, async () => {
        const status = await program.page.evaluate(
          (target) =>
            fetch(target).then(
              (response) => response.status,
              () => 'refused',
            ),
          path,
        )
        expect(['refused', 404]).toContain(status)
      })
    }

    test('only GET is served', async () => {
      const status = await program.page.evaluate(() => fetch('/index.html', { method: 'POST' }).then((r) => r.status))
      expect(status).toBe(404)
    })

    test('the main process does not reach the network through Chromium either', async () => {
      const answer = await program.app.evaluate(({ net }) =>
        net.fetch('https://example.com/').then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      )
      expect(answer).toMatch(/ERR_/)
    })
  })

  test('no second window', async () => {
    const opened = await program.page.evaluate(() => window.open('https://example.com/') !== null)
    expect(opened).toBe(false)
    expect(program.app.windows()).toHaveLength(1)
  })

  test('no leaving the page', async () => {
    const { page, app } = program
    await app.evaluate(({ BrowserWindow }) => {
      const refusals: boolean[] = []
      Object.assign(globalThis, { refusals })
      const [window] = BrowserWindow.getAllWindows()
      window!.webContents.on('will-navigate', (event) => refusals.push(event.defaultPrevented))
    })
    const refusals = () => app.evaluate(() => (globalThis as unknown as { refusals: boolean[] }).refusals)
    for (const [index, address] of ['https://example.com/', '/assets/'].entries()) {
      await page.evaluate((target) => {
        window.location.href = target
      }, address)
      await expect.poll(refusals).toEqual(Array(index + 1).fill(true))
    }
    expect(page.url()).toBe('app://zhangshi/')
  })

  test('no permission, neither asked nor checked', async () => {
    const states = await program.page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'midi',
      ] as PermissionName[]
      return Promise.all(names.map((name) => navigator.permissions.query({ name }).then((status) => status.state)))
    })
    expect(states.every((state) => state === 'denied')).toBe(true)
  })

  test('settings of the page', async () => {
    const found = await program.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents
      return (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
    })
    expect(found).toMatchObject({ contextIsolation: true, sandbox: true, webSecurity: true, nodeIntegration: false })
    expect(found).toMatchObject({ webviewTag: false })
  })
})
