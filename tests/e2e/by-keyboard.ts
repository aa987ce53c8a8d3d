import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab, or goes back by Shift and Tab, until a control has the focus. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const hasFocus = () => control.evaluate((element) => element === document.activeElement)
  await expect(async () => {
    if (await hasFocus()) return
    await page.keyboard.press(key)
    expect(await hasFocus()).toBe(true)
  }).toPass({ intervals: [0], timeout: 40_000 })
}

/** Presses F6 until a part of the screen has the focus. */
export async function toRegion(page: Page, region: 'stages' | 'diagram' | 'properties' | 'lower panel'): Promise<void> {
  const there = page.locator(`[data-region="${region}"]:focus-within`)
  await expect(async () => {
    await page.keyboard.press('F6')
    await expect(there).toBeVisible({ timeout: 100 })
  }).toPass({ intervals: [0] })
}
