// npm run firefox: starts the built planner in Firefox, draws by mouse and keys, stores and exports. Ends with 1 where it cannot.
import { preview } from 'vite'
import { startFirefox } from './firefox/bidi.mjs'

const controlKey = '\uE009'
const enterKey = '\uE007'
const escapeKey = '\uE00C'

const firefox = await startFirefox()
if (!firefox) {
  console.error('There is no Firefox here. Install firefox-esr, or name one in FIREFOX.')
  process.exit(1)
}
const server = await preview({ preview: { host: '127.0.0.1', port: 4399, open: false }, logLevel: 'warn' })
const { page, end } = firefox

const byText = (tag, text) =>
  `[...document.querySelectorAll('${tag}')].find((one) => one.textContent.includes('${text}'))`
const pools = `document.querySelectorAll('[data-canvas] [data-entity^="pool:"]').length`

const shape = `document.querySelector('button[aria-label="Lync 2013 pool"]')`

const canvas = `document.querySelector('[data-canvas]')`

const middleOf = async (element) =>
  JSON.parse(
    await page.evaluate(`(() => {
      const { x, y, width, height } = ${element}.getBoundingClientRect()
      return JSON.stringify({ x: Math.round(x + width / 2), y: Math.round(y + height / 2) })
    })()`),
  )

const steps = {
  async start() {
    await page.open(server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4399/')
    await page.until(byText('button', 'A plan with five mistakes'), 'the start screen')
    await page.evaluate(`document.addEventListener('securitypolicyviolation', (event) => {
      globalThis.violated = event.violatedDirective + ' ' + event.blockedURI
    })`)
  },
  async draw() {
    await page.evaluate(`${byText('button', 'A plan with five mistakes')}.click()`)
    await page.until(`${pools} > 0`, 'the diagram')
    const before = await page.evaluate(pools)
    await page.until(shape, 'the palette')
    await page.evaluate(`${shape}.focus()`)
    await page.press(enterKey)
    await page.until(`${pools} > ${before}`, 'one pool more')
  },
  async drag() {
    const before = await page.evaluate(pools)
    await page.drag(await middleOf(shape), await middleOf(canvas))
    await page.until(`${pools} > ${before}`, 'a pool where the mouse let go')
  },
  async keyboard() {
    await page.press([controlKey, 'k'])
    await page.until(`document.querySelector('[role="dialog"] input')`, 'the search')
    await page.press(escapeKey)
    await page.until(`!document.querySelector('[role="dialog"]')`, 'no dialog')
    const before = await page.evaluate(pools)
    await page.press([controlKey, 'z'])
    await page.until(`${pools} < ${before}`, 'the pool is gone again')
    await page.press([controlKey, 'y'])
    await page.until(`${pools} === ${before}`, 'and back')
  },
  async autosave() {
    await page.until(`document.body.innerText.includes('Saved in this browser')`, 'the plan is saved')
    const before = await page.evaluate(pools)
    await page.reload()
    await page.until(`${pools} === ${before}`, 'the same plan after a reload')
  },
  async export() {
    await page.evaluate(
      `globalThis.saved = ''; HTMLAnchorElement.prototype.click = function () { saved = this.download }`,
    )
    await page.evaluate(`${byText('header button', 'Export')}.click()`)
    await page.until(byText('[role="menuitem"]', 'Export…'), 'the menu')
    await page.evaluate(`${byText('[role="menuitem"]', 'Export…')}.click()`)
    const button = `[...document.querySelectorAll('[role="dialog"] button')].find((one) => one.textContent === 'Export' && !one.disabled)`
    await page.until(button, 'the dialog of the export')
    await page.evaluate(`${button}.click()`)
    await page.until(`saved !== ''`, 'a file that is saved')
    if (await page.evaluate('globalThis.violated')) throw new Error(`Forbidden: ${await page.evaluate('violated')}`)
    return page.evaluate('saved')
  },
}

let failed = 0
for (const [name, step] of Object.entries(steps)) {
  try {
    const said = await step()
    console.log(`✓ ${name}${said ? `: ${said}` : ''}`)
  } catch (error) {
    failed += 1
    console.error(`✗ ${name}: ${error instanceof Error ? error.message : error}`)
  }
}
end()
await server.close()
process.exit(failed === 0 ? 0 : 1)
