import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab, or Shift+Tab, until a control has the focus. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(control).toBeFocused({ timeout: 100 })
  }).toPass()
}

/** Presses F6 until a part of the screen has the focus. */
export async function toRegion(page: Page, region: 'stages' | 'diagram' | 'properties' | 'lower panel'): Promise<void> {
  const there = page.locator(`[data-region="${region}"]:focus-within`)
  await expect(async () => {
    await page.keyboard.press('F6')
    await expect(there).toBeVisible({ timeout: 100 })
  }).toPass()
}
