/** What a person has set in this browser; nothing, where the browser lets nothing be kept. */
export function setting(name: string): string | undefined {
  try {
    return localStorage.getItem(`coexistence-planner-${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a setting. False where the browser does not keep it. */
export function keepSetting(name: string, value: string): boolean {
  try {
    localStorage.setItem(`coexistence-planner-${name}`, value)
    return true
  } catch {
    return false
  }
}
