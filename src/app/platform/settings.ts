/** What a person has set in this browser; nothing, where the browser lets nothing be kept. */
export function setting(name: string): string | undefined {
  try {
    return localStorage.getItem(`coexistence-planner-${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** What this tab remembers, also over a reload; another tab knows nothing of it. */
export function remembered(name: string): string | undefined {
  try {
    return sessionStorage.getItem(`coexistence-planner-${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Lets this tab remember something, where the browser does. */
export function remember(name: string, value: string): void {
  try {
    sessionStorage.setItem(`coexistence-planner-${name}`, value)
  } catch {
    // Then it begins anew after a reload.
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
