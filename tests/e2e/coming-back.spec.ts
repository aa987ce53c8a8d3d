import { serializePlan } from '#core/file/plan-file.ts'
import { planWith, pool } from '../support/plan-builder.ts'
import {
  canvas,
  canvasPoint,
  choose,
  chooseFile,
  drag,
  drawn,
  expect,
  expectSaved,
  inProperties,
  openPlan,
  openSample,
  planName,
  problems,
  renameByKey,
  restingBox,
  savedPlan,
  stage,
  status,
  strip,
  test,
  title,
} from './support.ts'

test('a reload leaves one where one was: the stage, the tab, what is selected, the part of the diagram', async ({
  page,
}) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Today').click()
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  await choose(page, 'View', 'Rooms…')
  await choose(page, 'View', 'Zoom in')
  await drag(page, await canvasPoint(page, 30, 30), await canvasPoint(page, 90, 70))
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  const before = await restingBox(drawn(page, 'pool:fe-2010'))
  await expectSaved(page)
  await page.reload()
  await expect(inProperties(page, 'FE-2010')).toBeVisible()
  const after = await restingBox(drawn(page, 'pool:fe-2010'))
  for (const side of ['x', 'y', 'width'] as const) expect(after[side]).toBeCloseTo(before[side], 0)
  await expect(stage(page, 'Today')).toHaveAttribute('aria-current', 'step')
  await expect(problems(page).getByRole('tab', { name: /^Rooms/ })).toHaveAttribute('aria-selected', 'true')
})

test('a file that is opened again is the plan that is kept of it, or a copy where one says so', async ({ page }) => {
  const plan = planWith({ name: 'Contoso' }, [pool('FE-2010', 'lync2010')])
  const open = () =>
    chooseFile(page, 'contoso.plan.json', serializePlan(plan), () =>
      page.getByRole('button', { name: 'Open a plan file' }).click(),
    )
  const recent = page.getByRole('region', { name: 'Recent' }).getByRole('button', { name: /^Contoso/ })
  await openPlan(page, plan)
  await expectSaved(page)
  await choose(page, 'File', 'Back to the start screen')
  await open()
  await expect(planName(page)).toHaveValue('Contoso')
  await title(page, 'pool:FE-2010', 'FE-2010').click()
  await renameByKey(page, 'Old')
  await expectSaved(page)
  await choose(page, 'File', 'Back to the start screen')
  await expect(recent).toHaveCount(1)
  await open()
  const dialog = page.getByRole('dialog', { name: 'Go on with the plan that you have?' })
  await expect(dialog).toContainText('Stage 1: FE-2010')
  await dialog.getByRole('button', { name: 'Open the kept plan' }).click()
  await expect(title(page, 'pool:FE-2010', 'Old')).toBeVisible()
  const saved = await savedPlan(page)
  await chooseFile(page, 'saved.plan.json', saved, () => page.keyboard.press('Control+o'))
  await expect(status(page)).toContainText('Contoso is open as this browser keeps it.')
  await choose(page, 'File', 'Back to the start screen')
  await chooseFile(page, 'saved.plan.json', saved, () => page.getByRole('button', { name: 'Open a plan file' }).click())
  await expect(title(page, 'pool:FE-2010', 'Old')).toBeVisible()
  await choose(page, 'File', 'Back to the start screen')
  await open()
  await dialog.getByRole('button', { name: 'Open the file as a copy' }).click()
  await expect(planName(page)).toHaveValue('Contoso (copy)')
})

test('of many stages the open one is in view, and one sees that there are more', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  const names = ['Today', 'Servers deployed beside', 'First users moved', 'All users moved', 'Content migrated', 'End']
  const plan = planWith({ name: 'Long' }, ...names.map(() => [pool('FE-2010', 'lync2010')]))
  const named = { ...plan, stages: plan.stages.map((one, at) => ({ ...one, name: names[at] ?? '' })) }
  await openPlan(page, named)
  const add = strip(page).getByRole('button', { name: 'Add a stage' })
  await expect(add).toBeInViewport({ ratio: 1 })
  await expect(stage(page, 'End')).not.toBeInViewport()
  await expect(strip(page).locator('[data-hidden="end"]')).toBeVisible()
  await stage(page, 'Today').focus()
  await page.keyboard.press('End')
  await expect(stage(page, 'End')).toBeInViewport({ ratio: 1 })
  await expect(add).toBeInViewport({ ratio: 1 })
  await expect(strip(page).locator('[data-hidden="start"]')).toBeVisible()
})

test('far away a card is dragged wherever it is taken', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  // Near enough to be an element still, and as small as those are.
  let before = await restingBox(drawn(page, 'pool:fe-2013'))
  while (before.width > 90) {
    await page.keyboard.press('-')
    before = await restingBox(drawn(page, 'pool:fe-2013'))
  }
  const edge = { x: before.x + before.width - 1, y: before.y + before.height / 2 }
  await drag(page, edge, { x: edge.x + 40, y: edge.y - 60 })
  await expect.poll(async () => (await restingBox(drawn(page, 'pool:fe-2013'))).y).toBeLessThan(before.y - 30)
  await expect(canvas(page).locator('.react-flow__connection')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Undo: Move' })).toBeVisible()
})
