// As much of WebDriver BiDi as a story needs, spoken to Firefox itself: no driver and no package stands between.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Starts Firefox without a window; undefined where there is none. */
export async function startFirefox() {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
  const browser = spawn(process.env.FIREFOX ?? 'firefox-esr', [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
  ])
  const address = await new Promise((resolve) => {
    browser.once('error', () => resolve(undefined))
    let said = ''
    browser.stderr?.on('data', (text) => {
      said += text
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
  })
  const end = () => {
    browser.kill()
    setTimeout(() => rmSync(profile, { recursive: true, force: true }), 1000)
  }
  if (address === undefined) {
    end()
    return undefined
  }
  const ask = await connect(`${address}/session`)
  await ask('session.new', { capabilities: {} })
  // The window that is there from the start never gets the focus: keys do not press the buttons of its page.
  const { context } = await ask('browsingContext.create', { type: 'window' })
  await ask('browsingContext.activate', { context })
  return { page: pageOf(ask, context), end }
}

async function connect(address) {
  const socket = new WebSocket(address)
  const waiting = new Map()
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, message } = JSON.parse(data)
    const { resolve, reject } = waiting.get(id) ?? {}
    if (type === 'error') reject?.(new Error(message))
    else resolve?.(result)
  })
  let last = 0
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      socket.send(JSON.stringify({ id: last, method, params }))
    })
}

function pageOf(ask, context) {
  async function evaluate(expression) {
    const { type, result, exceptionDetails } = await ask('script.evaluate', {
      ...{ expression, awaitPromise: true, userActivation: true, target: { context } },
    })
    if (type === 'exception') throw new Error(exceptionDetails.text)
    return result.value
  }
  return {
    evaluate,
    open: (url) => ask('browsingContext.navigate', { context, url, wait: 'complete' }),
    reload: () => ask('browsingContext.reload', { context, wait: 'complete' }),
    /** Presses keys one after another; those in a list are held together. */
    press: (...keys) =>
      ask('input.performActions', {
        context,
        actions: [{ type: 'key', id: 'keyboard', actions: keys.flatMap((key) => pressed([key].flat())) }],
      }),
    /** Drags with the mouse from one point of the page to another. */
    drag: (from, to) =>
      ask('input.performActions', {
        context,
        actions: [{ type: 'pointer', id: 'mouse', actions: draggedFrom(from, to) }],
      }),
    /** Waits until an expression is true. */
    async until(expression, what) {
      for (let tries = 0; tries < 100; tries += 1) {
        if (await evaluate(`Boolean(${expression})`)) return
        await new Promise((resolve) => setTimeout(resolve, 250))
      }
      throw new Error(
        `It never came to be: ${what}. The page says: ${await evaluate('document.body.innerText.slice(0, 300)')}`,
      )
    },
  }
}

const pressed = (keys) => [
  ...keys.map((value) => ({ type: 'keyDown', value })),
  ...[...keys].reverse().map((value) => ({ type: 'keyUp', value })),
]

const draggedFrom = (from, to) => [
  { type: 'pointerMove', ...from },
  { type: 'pointerDown', button: 0 },
  ...[0.2, 0.6, 1].map((part) => ({ type: 'pointerMove', duration: 50, ...between(from, to, part) })),
  { type: 'pointerUp', button: 0 },
]

const between = (from, to, part) => ({
  x: Math.round(from.x + part * (to.x - from.x)),
  y: Math.round(from.y + part * (to.y - from.y)),
})
