import { readFileSync } from 'node:fs'
import { test as anyBrowser, type Page } from '@playwright/test'
import { topologyText } from '../support/import-fixture.ts'
import { canvas, choose, chooseFile, downloadBy, drawn, expect, openSample, planName, test } from './support.ts'

const exporting = (page: Page) => page.getByRole('dialog', { name: 'Export' })

async function pick(page: Page, list: string, item: string): Promise<void> {
  await exporting(page).getByRole('combobox', { name: list }).click()
  await page.getByRole('option', { name: new RegExp(`^${item}`) }).click()
}

test('all that the app does keeps to its policy, and asks nobody else for anything', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSample(page, 'five-mistakes')
  await expect(canvas(page)).toHaveCSS('background-color', /rgb/)

  await choose(page, 'Export', 'Export…')
  const picture = exporting(page).getByRole('img', { name: /^First page: / })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
  await pick(page, 'What', 'The review pack')
  await pick(page, 'Format', 'A page of HTML')
  const paper = exporting(page).locator('iframe').contentFrame()
  await expect(paper.getByRole('heading', { level: 1 })).toContainText('A plan with five mistakes')
  await expect(paper.locator('p.kind')).not.toHaveCSS('color', 'rgb(0, 0, 0)')
  const pack = await downloadBy(page, () => exporting(page).getByRole('button', { name: 'Export' }).click())
  expect(pack.name).toBe('a-plan-with-five-mistakes.review-pack.html')
  await choose(page, 'Export', 'Export…')
  await pick(page, 'Format', 'PDF')
  await downloadBy(page, () => exporting(page).getByRole('button', { name: 'Export' }).click())
  await choose(page, 'Export', 'Copy picture as PNG')
  await expect(page.getByText('The picture is copied as PNG.')).toBeAttached()

  await page.evaluate(() => {
    const add = document.body.append.bind(document.body)
    document.body.append = (...nodes) => {
      add(...nodes)
      const [frame] = nodes
      if (frame instanceof HTMLIFrameElement) frame.contentWindow!.print = () => undefined
    }
  })
  await choose(page, 'Export', 'Print all stages')
  const printed = page.locator('iframe[title]').contentFrame().locator('img')
  await expect(printed).toHaveCount(2)
  await expect(printed.first()).toHaveCSS('object-fit', 'contain')

  await choose(page, 'Export', 'Share by link')
  await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const shared = await context.newPage()
  await shared.goto(link)
  await expect(shared.getByRole('region', { name: 'Shared plan' })).toBeVisible()

  const other = await context.newPage()
  await other.goto('/')
  await other.getByRole('button', { name: 'Import a deployment' }).click()
  await chooseFile(other, 'contoso.xml', topologyText('mixed-versions'), () =>
    other
      .getByRole('dialog')
      .getByRole('button', { name: /^Choose files…$/ })
      .click(),
  )
  await other.getByRole('button', { name: /^Import \d+ objects$/ }).click()
  await expect(drawn(other, 'pool:pool10.contoso.com')).toBeVisible()
  await expect(planName(other)).toBeVisible()
})

/** By what the page is to say that it forbids. */
const attacks: Record<string, () => unknown> = {
  'script-src-elem inline': () => document.body.append(Object.assign(document.createElement('script'), { text: '1' })),
  'script-src-attr inline': () => {
    document.body.insertAdjacentHTML('beforeend', '<b onclick="1"></b>')
  },
  'script-src eval': () => setTimeout('document.title = "run"'),
  'style-src-elem inline': () => document.body.insertAdjacentHTML('beforeend', '<style>b{color:red}</style>'),
  'style-src-attr inline': () => document.body.insertAdjacentHTML('beforeend', '<b style="color:red"></b>'),
  'connect-src http://example.com/': () => fetch('http://example.com/').catch(() => undefined),
  'img-src http://example.com/': () => Object.assign(new Image(), { src: 'http://example.com/' }),
  'frame-src http://example.com': () =>
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://example.com/' })),
  'base-uri http://example.com/': () =>
    document.head.append(Object.assign(document.createElement('base'), { href: 'http://example.com/' })),
}

anyBrowser('what may have been smuggled in is forbidden', async ({ page }) => {
  await page.goto('/')
  for (const [forbidden, attack] of Object.entries(attacks)) {
    const told = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener(
            'securitypolicyviolation',
            (event) => resolve(`${event.effectiveDirective} ${event.blockedURI}`),
            { once: true },
          ),
        ),
    )
    await page.evaluate(attack)
    expect(await told).toBe(forbidden)
  }
})

anyBrowser('nothing in the page itself has to be allowed', () => {
  const page = readFileSync('dist/index.html', 'utf8')
  expect(page).not.toMatch(/<style|<script(?![^>]* src=)|\sstyle=|\son\w+=|unsafe-|sha256-/)
  const [before] = page.split('http-equiv="Content-Security-Policy"')
  expect(before).not.toMatch(/<script|<link/)
})
