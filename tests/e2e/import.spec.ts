import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parsePlan } from '#core/file/plan-file.ts'
import { builderText, topologyText } from '../support/import-fixture.ts'
import { tabTo } from './by-keyboard.ts'
import {
  canvas,
  choose,
  chooseFile,
  drawn,
  expect,
  expectNoBarrier,
  openSample,
  planName,
  renameByKey,
  savedPlan,
  stage,
  strip,
  test,
} from './support.ts'

const mixed = topologyText('mixed-versions')
const dialogOf = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })

/** Picks a file in the open dialog. */
const pick = (page: Page, name: string, text: string) =>
  chooseFile(page, name, text, () =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Choose|Add) files…$/ })
      .click(),
  )

/** The same without a mouse. */
const pickByKeys = (page: Page, name: string, text: string) =>
  chooseFile(page, name, text, async () => {
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: /^(Choose|Add) files…$/ }))
    await page.keyboard.press('Enter')
  })

test.describe('from the start screen', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Import a deployment' }).click()
    await pick(page, 'contoso.xml', mixed)
  })

  test('an import says what it brings and loses, takes a hint on Group Chat, and opens tidily', async ({ page }) => {
    const dialog = dialogOf(page, 'Import contoso.xml')
    await expect(dialog.getByRole('heading', { name: /^Assumed \(\d+\)$/ })).toBeVisible()
    await expect(dialog.getByRole('heading', { name: /^Not taken over \(\d+\)$/ })).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'New: 1 chat pool' })).toBeVisible()
    await dialog.getByRole('checkbox', { name: /^groupchat is a Lync 2010 Group Chat pool/i }).check()
    await expect(dialog.getByRole('button', { name: 'New: 2 chat pools' })).toBeVisible()
    const newer = dialog.getByRole('group', { name: /^These pools are Skype for Business Server 2015, which/ })
    await expect(newer.getByRole('radio', { name: 'Leave them out' })).toBeChecked()
    await expect(dialog.getByRole('region', { name: 'Problems', exact: true })).toContainText(/Brings/)
    await dialog.getByRole('button', { name: /^Import \d+ objects$/ }).click()
    await expect(dialog).toBeHidden()

    await expect(drawn(page, 'chatPool:groupchat.contoso.com')).toBeVisible()
    const cards = await cardBoxes(page)
    expect(cards.length).toBeGreaterThan(4)
    expect(overlapping(cards)).toEqual([])
  })

  test('files that are dropped on the dialog are read as well', async ({ page }) => {
    const dialog = dialogOf(page, 'Import contoso.xml')
    const transfer = await page.evaluateHandle(() => {
      const files = new DataTransfer()
      files.items.add(new File(['Identity,Privacy\npchat.contoso.com\\News,Open'], 'rooms.csv'))
      return files
    })
    await dialog.getByRole('region', { name: 'Files' }).dispatchEvent('drop', { dataTransfer: transfer })
    await expect(dialogOf(page, 'Import 2 files').getByRole('button', { name: 'New: 1 room' })).toBeVisible()
  })

  test('a folder is all of its files, and those of one name are told apart', async ({ page }, info) => {
    const folder = info.outputPath('export')
    for (const [of, room] of [
      ['a', 'News'],
      ['b', 'Lobby'],
    ] as const) {
      mkdirSync(join(folder, of), { recursive: true })
      writeFileSync(join(folder, of, 'rooms.csv'), `Identity,Privacy\npchat.contoso.com\\${room},Open`)
    }
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Add folder…' }).click(),
    ])
    await chooser.setFiles(folder)
    const dialog = dialogOf(page, 'Import 3 files')
    await expect(dialog.getByRole('button', { name: 'New: 2 rooms' })).toBeVisible()
    await pick(page, 'rooms.csv', 'Identity,Privacy\npchat.contoso.com\\Third,Open')
    await expect(dialogOf(page, 'Import 4 files').getByRole('listitem').filter({ hasText: 'rooms.csv' })).toHaveText([
      /^a\/rooms\.csv/,
      /^b\/rooms\.csv/,
      /^rooms\.csv/,
    ])
  })

  test('an import that is cancelled leaves nothing behind', async ({ page }) => {
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByText('Plans that you open are kept here.')).toBeVisible()
    await expect(planName(page)).toHaveCount(0)
  })
})

test.describe('into a stage', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Import a deployment' }).click()
    await pick(page, 'contoso.xml', mixed)
    await page.getByRole('button', { name: /^Import \d+ objects$/ }).click()
    await expect(drawn(page, 'pool:pool10.contoso.com')).toBeVisible()
  })

  test('the same file again brings nothing, and a newer one what differs, as one undo step', async ({ page }) => {
    await choose(page, 'File', 'Import into this stage…')
    await pick(page, 'contoso.xml', mixed)
    const dialog = dialogOf(page, 'Import contoso.xml')
    await expect(dialog.getByText('Nothing is new, changed or gone.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Leave out contoso.xml' }).click()

    await pick(page, 'next-month.xml', mixed.replaceAll('pool10', 'pool11'))
    await expect(dialogOf(page, 'Import next-month.xml').getByRole('button', { name: 'New: 1 pool' })).toBeVisible()
    const gone = dialogOf(page, 'Import next-month.xml').getByRole('checkbox', { name: /Gone from the files.*1 pool/ })
    await expect(gone).not.toBeChecked()
    await gone.check()
    await page.getByRole('button', { name: /^Import \d+ changes$/ }).click()
    await expect(drawn(page, 'pool:pool11.contoso.com')).toBeVisible()
    await expect(drawn(page, 'pool:pool10.contoso.com')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(drawn(page, 'pool:pool10.contoso.com')).toBeVisible()
    await expect(drawn(page, 'pool:pool11.contoso.com')).toHaveCount(0)
  })

  test('a comparison names what is of a newer product there', async ({ page }) => {
    await choose(page, 'File', 'Compare with a fresh export…')
    await pick(page, 'upgraded.xml', mixed.replaceAll('ServiceVersion="6"', 'ServiceVersion="8"'))
    const left = page.getByRole('dialog').getByRole('list', { name: 'Differs, too' })
    await expect(left).toContainText('pool13 is Skype for Business Server 2019 there (left out of the comparison).')
    await expect(page.getByRole('dialog').getByText('Nothing is new, changed or gone.')).toHaveCount(0)
    await page.getByRole('button', { name: 'Leave out upgraded.xml' }).click()

    await pick(
      page,
      'wholly.xml',
      topologyText('standard-edition').replaceAll('ServiceVersion="6"', 'ServiceVersion="8"'),
    )
    await expect(
      page.getByText(/^These pools are Skype for Business Server 2019, .* Lync Server 2013\?$/),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: /^In Today, but not there: / }).first()).toBeVisible()
  })

  test('it is said in the dialog which stages it applies to, and asked nowhere else', async ({ page }) => {
    await strip(page).getByRole('button', { name: 'Add a stage' }).click()
    await choose(page, 'File', 'Import into this stage…')
    await pick(page, 'next-month.xml', mixed.replaceAll('pool10', 'pool11'))
    const dialog = dialogOf(page, 'Import next-month.xml')
    const scope = dialog.getByRole('combobox', { name: 'Which stages does this change apply to?' })
    await dialog.getByRole('checkbox', { name: /Gone from.*1 pool/ }).check()
    await expect(dialog.getByRole('region', { name: 'Problems', exact: true })).toContainText(/Brings/)
    await expect(scope).toHaveCount(0)

    await fill(page, 'Into', 'Today')
    await expect(scope).toHaveText('This stage and later ones')
    await expect(dialog.getByText(/^Changes 2 stages: Today and /)).toBeVisible()
    await expect(dialog.getByRole('checkbox', { name: /Gone from.*1 pool/ })).toBeChecked()
    await fill(page, 'Which stages does this change apply to?', /^This stage only/)
    await expect(dialog.getByText('Changes Today.', { exact: true })).toBeVisible()
    await expectNoBarrier(page)
    await dialog.getByRole('button', { name: /^Import \d+ changes$/ }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    await expect(drawn(page, 'pool:pool10.contoso.com')).toBeVisible()
    await stage(page, 'Today').click()
    await expect(drawn(page, 'pool:pool11.contoso.com')).toBeVisible()
    await expect(drawn(page, 'pool:pool10.contoso.com')).toHaveCount(0)
  })

  test('rooms that tell no category come into one that is chosen or named, and answers stay', async ({ page }) => {
    await choose(page, 'File', 'Import into this stage…')
    await pick(page, 'rooms.csv', 'Identity,Category,Privacy\npchat.contoso.com\\Law,Desks,Closed\n')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Import \d+ changes?$/ }).click()
    await choose(page, 'File', 'Import into this stage…')
    await pick(
      page,
      'ChatRooms.xml',
      '<Pool><ChatRooms><ChatRoom><Name>FX</Name></ChatRoom><ChatRoom><Name>Bonds</Name></ChatRoom></ChatRooms></Pool>',
    )
    await fill(page, 'Content that names no chat pool is in', 'Pchat')
    await dialog.getByRole('checkbox', { name: 'Room Bonds' }).uncheck()
    await fill(page, 'New rooms that name no category come into', 'Desks')
    await expect(dialog.getByRole('button', { name: 'New: 2 rooms of Desks' })).toBeVisible()
    await expect(dialog.getByRole('checkbox', { name: 'Room Bonds' })).not.toBeChecked()
    await fill(page, 'New rooms that name no category come into', 'A new one')
    await dialog.getByRole('textbox', { name: 'Its name' }).fill('Floor')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: 'New: 2 rooms of Floor' })).toBeVisible()
    await expect(dialog.getByRole('combobox', { name: 'New rooms that name no category come into' })).toHaveText(
      'Floor',
    )
    await expect(dialog.getByRole('checkbox', { name: 'Room Bonds' })).not.toBeChecked()
    await expectNoBarrier(page)
  })

  test('rows that are pasted on the canvas come into the stage once it is said what of them', async ({ page }) => {
    const rows = 'Room\tCategory\tChat pool\nFX\tDesks\tPchat\nBonds\tDesks\tPchat\n'
    await drawn(page, 'pool:pool10.contoso.com').click()
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      ;(document.activeElement ?? document.body).dispatchEvent(event)
    }, rows)
    const dialog = dialogOf(page, 'Import Pasted rows')
    await expect(dialog.getByRole('combobox', { name: 'Into' })).toHaveText('Today')
    await expect(dialog.getByRole('button', { name: 'New: 2 rooms of Desks' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Import 3 changes' }).click()
    await expect(drawn(page, 'chatPool:pchat.contoso.com')).toContainText('Desks')
    await page.keyboard.press('Control+z')
    await expect(drawn(page, 'chatPool:pchat.contoso.com')).not.toContainText('Desks')
  })

  test('a fresh export is compared without changing anything', async ({ page }) => {
    await choose(page, 'File', 'Compare with a fresh export…')
    await pick(page, 'next-month.xml', mixed.replaceAll('pool10', 'pool11'))
    const dialog = dialogOf(page, 'Compare Today with a fresh export')
    await expect(dialog.getByRole('button', { name: 'There, but not in Today: 1 pool' })).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'In Today, but not there: 1 pool' })).toBeVisible()
    await expect(dialog.getByRole('checkbox', { name: /Take over/ })).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await expect(drawn(page, 'pool:pool10.contoso.com')).toBeVisible()
  })
})

test('an export and that of next month come in by keys alone', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, page.getByRole('button', { name: 'Import a deployment' }))
  await page.keyboard.press('Enter')
  await pickByKeys(page, 'contoso.xml', mixed)
  await tabTo(page, page.getByRole('checkbox', { name: /^groupchat is a Lync 2010 Group Chat pool/i }))
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'New: 2 chat pools' })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: /^Import \d+ objects$/ }))
  await page.keyboard.press('Enter')
  await expect(drawn(page, 'pool:pool10.contoso.com')).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search or run a command' })).toBeFocused()
  await page.keyboard.type('import into this stage')
  await page.keyboard.press('Enter')
  await pickByKeys(page, 'next-month.xml', mixed.replaceAll('pool10', 'pool11'))
  await tabTo(page, page.getByRole('checkbox', { name: /Gone from the files.*1 pool/ }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: /^Import \d+ changes$/ }))
  await page.keyboard.press('Enter')
  await expect(drawn(page, 'pool:pool11.contoso.com')).toBeVisible()
  await expect(drawn(page, 'pool:pool10.contoso.com')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(drawn(page, 'pool:pool10.contoso.com')).toBeVisible()
})

test('what columns hold is asked, remembered, and can be said again', async ({ page }) => {
  const table = 'Chatroom;Bereich;Server\nFX;Handel;gc01.contoso.com\nBonds;Handel;gc01.contoso.com\n'
  await openSample(page, 'five-mistakes')
  const gone = dialogOf(page, /^Import/)
  await choose(page, 'File', 'Import as a new plan…')
  await pick(page, 'rooms.csv', table)
  await gone.getByRole('button', { name: 'Columns of rooms.csv…' }).click()
  await fill(page, 'Bereich holds', 'Category')
  await fill(page, 'Server holds', 'Chat pool')
  await gone.getByRole('button', { name: 'Read the table' }).click()
  await expect(gone.getByRole('button', { name: 'New: 2 rooms of Handel' })).toBeVisible()
  await expect(gone.getByText('The files only mention the chat pool gc01.', { exact: false })).toBeVisible()
  await gone.getByRole('button', { name: 'Cancel' }).click()

  await choose(page, 'File', 'Import as a new plan…')
  await pick(page, 'unknown.csv', table.replace('Chatroom', 'Raum'))
  await expect(gone.getByRole('heading', { name: 'What do the columns of unknown.csv hold?' })).toBeVisible()
  await expect(gone.getByRole('combobox', { name: 'Server holds' })).toHaveText('Chat pool')
  await fill(page, 'Raum holds', 'Name (needed)')
  await gone.getByRole('button', { name: 'Read the table' }).click()
  await expect(gone.getByRole('button', { name: 'New: 2 rooms of Handel' })).toBeVisible()
  await gone.getByRole('button', { name: 'Cancel' }).click()

  // All is answered: nothing is asked again, and it can still be said better.
  await choose(page, 'File', 'Import as a new plan…')
  await pick(page, 'unknown.csv', table.replace('Chatroom', 'Raum'))
  await expect(gone.getByRole('button', { name: 'New: 2 rooms of Handel' })).toBeVisible()
  await gone.getByRole('button', { name: 'Columns of unknown.csv…' }).click()
  await expect(gone.getByRole('combobox', { name: 'Raum holds' })).toHaveText(/^Name/)
})

test('two files of the same headings are each what was said of it, the next time as well', async ({ page }) => {
  const rowsOf = (name: string) => `Identity,Name,Description\npc.contoso.com\\${name},${name},x\n`
  await openSample(page, 'five-mistakes')
  const dialog = dialogOf(page, /^Import/)
  const again = dialog.getByText('as was answered before for another table with such headings', { exact: false })
  await choose(page, 'File', 'Import as a new plan…')
  await pick(page, 'a.csv', rowsOf('Handel'))
  await fill(page, 'The rows are', 'rooms')
  await dialog.getByRole('button', { name: 'Read the table' }).click()
  await expect(dialog.getByRole('checkbox', { name: 'Room Handel' })).toBeVisible()
  await expect(again).toHaveCount(0)
  await pick(page, 'b.csv', rowsOf('Desks'))
  await expect(again).toHaveText(/^b\.csv Line 1: The rows are taken for rooms,/)
  await dialog.getByRole('button', { name: 'Columns of b.csv…' }).click()
  await fill(page, 'The rows are', 'categories')
  await dialog.getByRole('button', { name: 'Read the table' }).click()
  await expect(dialog.getByRole('checkbox', { name: 'Category Desks' })).toBeVisible()
  await expect(again).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await choose(page, 'File', 'Import as a new plan…')
  await pick(page, 'a.csv', rowsOf('Handel'))
  await pick(page, 'b.csv', rowsOf('Desks'))
  await expect(dialog.getByRole('checkbox', { name: 'Category Desks' })).toBeVisible()
  await expect(again).toHaveCount(0)
})

test('a column may be called what all objects answer to', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Import a deployment' }).click()
  await pick(page, 'rooms.csv', 'Identity,Privacy,__proto__,constructor\np.x\\__proto__,Open,x,y\n')
  await page.getByRole('button', { name: 'Columns of rooms.csv…' }).click()
  await expect(page.getByRole('combobox', { name: 'constructor holds' })).toHaveText('Leave out')
  await expect(page.getByRole('combobox', { name: '__proto__ holds' })).toHaveText('Leave out')
})

test('what is assumed and left out has all the height that lines leave, or all that it needs', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto('/')
  await page.getByRole('button', { name: 'Import a deployment' }).click()
  await pick(page, 'a.csv', 'Identity;Privacy;Size;Owner\np.x\\A;Geschlossen;1;x\n')
  const losses = page.getByRole('region', { name: 'Assumed and left out' })
  const heights = () =>
    losses.evaluate((own) => ({
      hidden: own.scrollHeight - own.clientHeight,
      below: Math.round((own.parentElement?.getBoundingClientRect().bottom ?? 0) - own.getBoundingClientRect().bottom),
    }))
  await expect.poll(heights).toMatchObject({ hidden: 0 })
  const words = ['Ja', 'Nein', 'Wahr', 'Falsch', 'Perhaps', 'Often']
  const rows = words.map((word) => `p.x\\A;${word};1;x\n`).join('')
  await pick(page, 'b.csv', `Identity;Disabled;Size;Owner\n${rows}`)
  await expect.poll(async () => (await heights()).hidden).toBeGreaterThan(100)
  // No more than the room for the ring of what has the focus, in a dialog that is as high as the page lets it be.
  expect((await heights()).below).toBeLessThan(8)
  expect((await dialogOf(page, 'Import 2 files').boundingBox())?.height).toBeGreaterThan(700)
})

test('Escape goes one step back, and throws away nothing that was read without a question', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Import a deployment' }).click()
  const dialog = dialogOf(page, /^Import/)
  await dialog.getByRole('button', { name: 'Paste rows' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Rows of a spreadsheet, with their headings' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('textbox')).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Paste rows' })).toBeFocused()

  await pick(page, 'rooms.csv', 'Raum;Bereich\nFX;Handel\n')
  const columns = dialog.getByRole('region', { name: 'Columns of rooms.csv' })
  await expect(columns).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(columns).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Say what they hold' }).click()
  await fill(page, 'Raum holds', 'Name (needed)')
  await dialog.getByRole('button', { name: 'Read the table' }).click()
  await expect(dialog.getByRole('button', { name: 'New: 1 room' })).toBeVisible()

  await dialog.getByRole('button', { name: 'Columns of rooms.csv…' }).click()
  await expect(columns).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('button', { name: 'Columns of rooms.csv…' })).toBeFocused()
  await page.mouse.click(5, 5)
  await expect(dialog.getByRole('button', { name: 'New: 1 room' })).toBeVisible()
  const question = page.getByRole('alertdialog', { name: 'Throw away what was read of 1 file?' })
  await page.keyboard.press('Escape')
  await expect(question.getByRole('button', { name: 'Go on with it' })).toBeFocused()
  await expectNoBarrier(page)
  await page.keyboard.press('Enter')
  await expect(question).toBeHidden()
  await expect(dialog.getByRole('button', { name: 'New: 1 room' })).toBeVisible()
  await page.keyboard.press('Escape')
  await question.getByRole('button', { name: 'Throw away' }).click()
  await expect(dialog).toBeHidden()
})

test('many lines are searched, and chosen all at once, in a chat pool that is named here', async ({ page }) => {
  const rooms = Array.from({ length: 30 }, (_, at) => `Room ${at + 1};Category ${at % 3}`).join('\n')
  await page.goto('/')
  await page.getByRole('button', { name: 'Import a deployment' }).click()
  await pick(page, 'rooms.csv', `Chatroom;Category\n${rooms}\n`)
  const dialog = dialogOf(page, 'Import rooms.csv')
  const named = dialog.getByRole('textbox', { name: 'Content that names no chat pool is in' })
  await named.fill('pchat.contoso.com')
  await named.press('Enter')
  await expect(dialog.getByRole('button', { name: 'New: 1 chat pool' })).toBeVisible()
  // Without its chat pool content is nowhere.
  const chatPool = dialog.getByRole('checkbox', { name: 'Take over: New: 1 chat pool' })
  await expect(dialog.getByRole('button', { name: 'Import 34 objects' })).toBeVisible()
  await chatPool.uncheck()
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toHaveAttribute('aria-disabled', 'true')
  await chatPool.check()
  await expect(dialog.getByRole('button', { name: 'Import 34 objects' })).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'All new and changed' }).uncheck()
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByRole('searchbox', { name: 'Search what comes' }).fill('room 30')
  await expect(dialog.getByRole('checkbox', { name: /^Room / })).toHaveCount(1)
  await dialog.getByRole('checkbox', { name: 'All that is found' }).check()
  await expect(dialog.getByRole('button', { name: 'Import 2 objects' })).toBeVisible()
  await expectNoBarrier(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toBeVisible()
})

test('where much is gone and nothing comes, there is no box for all that comes', async ({ page }) => {
  const rows = Array.from({ length: 30 }, (_, at) => `p.x\\Room ${at};Open`)
  await page.goto('/')
  await page.getByRole('button', { name: 'Import a deployment' }).click()
  await pick(page, 'rooms.csv', `Identity;Privacy\n${rows.join('\n')}\n`)
  await page.getByRole('button', { name: /^Import \d+ objects$/ }).click()
  await choose(page, 'File', 'Import into this stage…')
  await pick(page, 'fewer.csv', `Identity;Privacy\n${rows[0]}\n`)
  await expect(page.getByRole('button', { name: /^Gone from the files: 29 rooms/ })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Search what comes' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^All/ })).toHaveCount(0)
})

test('people come one by one where somebody asks for it', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Import a deployment' }).click()
  await pick(page, 'users.csv', 'SipAddress,DisplayName\nsip:a@contoso.com,Ann\nsip:b@contoso.com,Bob\n')
  const dialog = dialogOf(page, 'Import users.csv')
  await expect(dialog.getByRole('button', { name: 'New: 1 group of users' })).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Single users, not groups' }).check()
  await expect(dialog.getByText(/Ann/)).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Single users, not groups' }).uncheck()
  await expect(dialog.getByText(/Ann/)).toHaveCount(0)
})

test('a table is read by all that the reader accepts, and its rows can become others', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Import a deployment' }).click()
  await pick(page, 'list.csv', 'Kennung;Titel;Text\npchat.contoso.com\\FX;FX;About FX\n')
  const dialog = dialogOf(page, 'Import list.csv')
  await fill(page, 'Titel holds', 'Name (needed)')
  await fill(page, 'Text holds', 'Description')
  await fill(page, 'The rows are', 'categories')
  await expect(dialog.getByRole('combobox', { name: 'Titel holds' })).toHaveText('Name')
  await expect(dialog.getByRole('combobox', { name: 'Text holds' })).toHaveText('Description')
  await fill(page, 'Titel holds', 'Leave out')
  await fill(page, 'Kennung holds', 'Identity')
  await dialog.getByRole('button', { name: 'Read the table' }).click()
  await expect(dialog.getByRole('button', { name: /^New: 1 category/ })).toBeVisible()
})

test('what divides the values of a table can be said better, and its columns are asked again', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Import a deployment' }).click()
  await pick(page, 'rooms.csv', 'What, in short, as told|By whom\nNews, rates, and more|pc.contoso.com\n')
  const columns = page.getByRole('region', { name: 'Columns of rooms.csv' })
  const divided = columns.getByRole('combobox', { name: 'Its values are divided by' })
  await expect(divided).toHaveText('Comma')
  await divided.click()
  await page.getByRole('option', { name: 'Vertical bar', exact: true }).click()
  await expect(columns.getByRole('rowheader')).toHaveText(['What, in short, as told', 'By whom'])
  await expect(divided).toBeFocused()
  await columns.getByRole('combobox', { name: 'The rows are' }).click()
  await page.getByRole('option', { name: 'rooms', exact: true }).click()
  await fill(page, 'What, in short, as told holds', 'Name (needed)')
  await fill(page, 'By whom holds', 'Chat pool')
  await columns.getByRole('button', { name: 'Read the table' }).click()
  await expect(page.getByRole('button', { name: /^New: 1 room/ })).toBeVisible()
})

test('a hostile file is refused with one sentence, and the open plan stays', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const before = await savedPlan(page)
  // It would be read out in the same breath as what follows.
  await expect(page.getByRole('status')).toHaveText(/^Downloaded /)
  await choose(page, 'File', 'Import as a new plan…')
  await pick(page, 'evil.xml', '<!DOCTYPE T [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><Topology>&b;</Topology>')
  await expect(page.getByRole('status')).toHaveText(
    /^evil\.xml: The file declares a document type, which .* so it was not read\./,
  )
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(await savedPlan(page)).toBe(before)
})

test('a file that is none of a deployment is told, and another one can be chosen', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Import a deployment' }).click()
  await pick(page, 'notes.txt', 'Dear architect')
  await expect(page.getByRole('status')).toContainText('notes.txt: This text is neither a topology nor a table.')
  await page.getByRole('button', { name: 'Leave out notes.txt' }).click()
  await pick(page, 'contoso.xml', mixed)
  await expect(page.getByRole('button', { name: 'New: 1 chat pool' })).toBeVisible()
})

/** Says what a column holds. */
async function fill(page: Page, column: string, field: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: column }).click()
  await page.getByRole('option', { name: field, exact: true }).click()
}

interface Card {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly right: number
  readonly bottom: number
}

function cardBoxes(page: Page): Promise<readonly Card[]> {
  return canvas(page).evaluate((element) =>
    [...element.querySelectorAll('.react-flow__node-shape')].map((one) => {
      const { x, y, right, bottom } = one.getBoundingClientRect()
      return { name: one.ariaLabel ?? '', x, y, right, bottom }
    }),
  )
}

const overlapping = (cards: readonly Card[]): readonly string[] =>
  cards.flatMap((a, index) =>
    cards
      .slice(index + 1)
      .filter((b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom)
      .map((b) => `${a.name} / ${b.name}`),
  )

test('both topologies of a Topology Builder file come as two stages, each with what it gets and what is lost', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Import a deployment' }).click()
  await pick(page, 'design.tbxml', builderText())
  const dialog = dialogOf(page, 'Import design.tbxml')
  await dialog.getByText('Both', { exact: true }).click()
  const headings = dialog.getByRole('region', { name: 'What comes' }).getByRole('heading')
  await expect(headings).toHaveText([
    'Today: the published topology',
    'Edited topology, the stage after: what differs from Today',
  ])
  await expect(dialog.getByRole('checkbox', { name: 'Take over: New: 1 pool' })).toBeChecked()
  await expect(dialog.getByText('Lync 2010 pool pool10', { exact: true })).toHaveCount(1)
  await expect(dialog.getByText('Lync 2013 Persistent Chat pool Pchat', { exact: true })).toBeVisible()
  await expect(dialog.getByText('Site Redmond: default chat pool from none to Pchat')).toBeVisible()
  const losses = dialog.getByRole('region', { name: 'Assumed and left out' })
  await expect(losses.getByRole('heading', { name: 'Today: Assumed (2)' })).toBeVisible()
  await expect(losses).toContainText('both are taken: the published one for the stage that it is brought into, ')
  await expect(losses).not.toContainText('is taken, as it was published')
  await expect(losses.getByRole('heading', { name: /^Edited topology: Not taken over \(\d+\)$/ })).toBeAttached()
  await expectNoBarrier(page)

  // What is left out of the published one comes with the edited one.
  await dialog.getByRole('checkbox', { name: 'Lync 2010 pool pool10' }).uncheck()
  await expect(dialog.getByText('Lync 2010 pool pool10', { exact: true })).toHaveCount(2)
  await dialog.getByRole('checkbox', { name: 'Lync 2010 pool pool10' }).check()
  await expect(dialog.getByText('Lync 2010 pool pool10', { exact: true })).toHaveCount(1)

  await dialog.getByRole('checkbox', { name: /^groupchat is a Lync 2010 Group Chat pool/i }).check()
  await expect(dialog.getByRole('button', { name: 'New: 2 chat pools' })).toBeVisible()

  await dialog.getByRole('button', { name: 'Import both stages' }).click()
  await expect(stage(page, 'Edited topology')).toBeVisible()
  const saved = parsePlan(await savedPlan(page))
  if (!saved.ok) throw new Error('A saved plan can be opened.')
  const { stages, imports = [] } = saved.value
  expect(imports.map((record) => [record.stage, record.file])).toEqual(stages.map(({ id }) => [id, 'design.tbxml']))
  for (const { losses: kept } of imports) expect(kept.join('\n')).toContain('both are taken: ')
  expect(imports[1]?.losses.join('\n')).toContain('A plan has no Edge Servers: those of edge are left out.')

  // It comes again next month, and the stage has another name by then.
  await stage(page, 'Edited topology').click()
  await renameByKey(page, 'Target')
  await stage(page, 'Today').click()
  await choose(page, 'File', 'Import into this stage…')
  await pick(page, 'design.tbxml', builderText().replaceAll('pool13', 'pool16'))
  await dialog.getByText('Both', { exact: true }).click()
  await expect(headings.last()).toHaveText('Target: the edited topology')
  const removal = dialog.getByRole('checkbox', { name: 'Remove: Gone from the files: 1 pool' })
  await expect(removal).not.toBeChecked()
  await removal.check()
  await dialog.getByRole('button', { name: 'Import both stages' }).click()
  await expect(dialog).toHaveCount(0)
  const again = parsePlan(await savedPlan(page))
  const [today, target, ...more] = again.ok ? again.value.stages : []
  const poolsOf = (one: typeof today) => [...(one?.topology.pool.values() ?? [])].map(({ name }) => name)
  expect([more.length, poolsOf(target).includes('pool13'), poolsOf(target).includes('pool16')]).toEqual([
    0,
    false,
    true,
  ])
})

/** What is asked about the edited topology waits until it is let go. */
const holdComparing = (page: Page) =>
  page.addInitScript(() => {
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (asked: { readonly type?: string }) {
      if (asked.type !== 'next') return postMessage.call(this, asked)
      window.addEventListener('let-go', () => postMessage.call(this, asked))
    }
  })

test('files that are taken out while the edited topology is compared do not come', async ({ page }) => {
  await holdComparing(page)
  await page.goto('/')
  await page.getByRole('button', { name: 'Import a deployment' }).click()
  await pick(page, 'design.tbxml', builderText())
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Both', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Import both stages' }).click()
  await expect(dialog.getByRole('button', { name: 'Import both stages' })).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByRole('button', { name: 'Leave out design.tbxml' }).click()
  await expect(dialog.getByRole('button', { name: 'Choose files…' })).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('let-go')))
  await pick(page, 'contoso.xml', mixed)
  await expect(dialog.getByRole('button', { name: /^Import \d+ objects$/ })).toBeVisible()
})
