import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { browserPath } from '../support/browser.mjs'

export interface KillableBrowser {
  readonly context: BrowserContext
  /** Ends it without a chance to put anything away. */
  kill(): Promise<void>
}

/** With all the processes that it has started; Windows ends these itself. */
const isGroup = process.platform !== 'win32'

/** Starts a browser on a profile that outlives it. */
export async function startBrowser(profile: string): Promise<KillableBrowser> {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const flags = ['--headless', '--no-sandbox', '--no-first-run', '--in-process-gpu', '--disable-gpu-compositing']
  const args = [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  const started = spawn(browserPath(), args, { stdio: 'ignore', detached: isGroup })
  const port = await portIn(portFile, started)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const [context = await browser.newContext()] = browser.contexts()
  return {
    context,
    async kill() {
      const gone = once(started, 'exit')
      if (isGroup && started.pid) process.kill(-started.pid, 'SIGKILL')
      else started.kill('SIGKILL')
      await gone
      await browser.close().catch(() => {})
    },
  }
}

/** The browser writes down where it can be talked to. */
async function portIn(file: string, started: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 300 && started.exitCode === null; tries++) {
    const [port] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port) return port
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The browser did not start.')
}
